import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, it } from 'vitest';
import { openSearchDescription } from './opensearch.ts';
import { toUrl } from './testing/output-source.ts';

const root = parseXml(openSearchDescription((path) => toUrl(`/errors${path}`))).root!;
const named = (name: string) =>
  root.children.filter(
    (node): node is XmlElement => node instanceof XmlElement && node.name === name,
  );

it('is an OpenSearch 1.1 description within the limits of its fields', () => {
  expect(root.name).toBe('OpenSearchDescription');
  expect(root.attributes['xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
  const [name, description] = [named('ShortName'), named('Description')];
  expect(name).toHaveLength(1);
  expect(name[0]!.text.length).toBeLessThanOrEqual(16);
  expect(description).toHaveLength(1);
  expect(description[0]!.text.length).toBeLessThanOrEqual(1024);
  expect(named('InputEncoding')[0]!.text).toBe('UTF-8');
});

it('leads a query from the address bar to the box, also under a base path', () => {
  const [page, self] = named('Url');
  expect(page!.attributes['type']).toBe('text/html');
  expect(page!.attributes['template']!.replace('{searchTerms}', 'sign')).toBe(
    'https://codes.example.com/errors/?q=sign',
  );
  expect(self!.attributes).toMatchObject({
    rel: 'self',
    template: 'https://codes.example.com/errors/opensearch.xml',
  });
});
