import { Document, isScalar, visit } from 'yaml';

/** Data as YAML in the form of the content: long lines stay whole, plain lists are in brackets. */
export function toYaml(data: unknown): string {
  const document = new Document(data);
  visit(document, {
    Seq: (_, list) => {
      if (list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
