import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addresses } from '../../catalog/addresses.ts';
import { codeDocument, codesDocument } from '../json.ts';
import { codeMarkdown } from '../markdown.ts';
import { testSource } from './output-source.ts';

function pages(): Map<string, string> {
  const source = testSource();
  return new Map([
    [addresses.codesJson, JSON.stringify(codesDocument(source))],
    ...source.catalog.entries.flatMap((entry): [string, string][] => [
      [addresses.codeJson(entry.code), JSON.stringify(codeDocument(entry, source))],
      [addresses.codeMarkdown('zh', entry.code), codeMarkdown(entry, 'zh', source)],
      [addresses.codeMarkdown('en', entry.code), codeMarkdown(entry, 'en', source)],
    ]),
  ]);
}

/** Serves the outputs of the site’s own content on this machine; 404 for everything else. */
export async function serveOutputs(): Promise<{ url: string; close: () => void }> {
  const texts = pages();
  const server = createServer((request, response) => {
    const text = texts.get(request.url ?? '');
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
