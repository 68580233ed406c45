import XMLBuilder from 'fast-xml-builder';

/** An element: `@name` is an attribute, `#text` the text, everything else a child or a list of them. */
export interface XmlElement {
  [name: string]: string | XmlElement | readonly XmlElement[];
}

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  format: true,
  ignoreAttributes: false,
  suppressEmptyNode: true,
});

/** An XML document with one root element. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`;
}
