import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { languagesOf } from './testing/played.ts';
import { missingFor, prepare } from './testing/sample-programs.ts';

describe.each(
  ['ask-one', 'ask-text', 'list-codes'].flatMap((sample) =>
    languagesOf(sample).map((extension) => ({ sample, extension })),
  ),
)('$sample in $extension', ({ sample, extension }) => {
  const missing = missingFor(extension);

  it(
    'says that the reference is not available, and calls a code unknown only for 404',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      let reply: number | 'breaks' | 'hangs' | 'stalls' = 503;
      const server = createServer((_, response) => {
        if (reply === 'hangs') return;
        if (reply === 'breaks') return void response.destroy();
        if (reply === 'stalls') return void response.writeHead(200).write('{');
        response.statusCode = reply;
        response.end('<html>Sorry</html>');
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const prepared = await prepare(
        extension,
        { site: `http://127.0.0.1:${port}`, timeOut: 1 },
        sample,
      );
      const lines = async () => {
        const { stdout, stderr } = await prepared.run(sample);
        expect(stderr).toBe('');
        return new Set(stdout.trimEnd().split('\n'));
      };
      for (const line of await lines()) expect(line).toMatch(/^not available(: HTTP 503)?$/);
      for (reply of ['breaks', 'hangs', 'stalls'] as const)
        expect([reply, await lines()]).toEqual([reply, new Set(['not available'])]);
      reply = 200;
      if (sample !== 'ask-text') expect(await lines()).toEqual(new Set(['not available']));
      reply = 404;
      const missed = sample === 'list-codes' ? /^not available$/ : /^unknown/;
      for (const line of await lines()) expect(line).toMatch(missed);
      server.close();
      server.closeAllConnections();
      prepared.remove();
    },
  );
});

describe.each(languagesOf('normalise-mobile'))('mobile numbers in %s', (extension) => {
  const missing = missingFor(extension);

  it(
    'are cleaned of spaces, dashes and brackets, or refused',
    { timeout: 60_000 },
    async ({ skip }) => {
      skip(missing.length > 0, `${missing.join(' and ')} not on this machine`);
      const prepared = await prepare(extension, {}, 'normalise-mobile');
      const cases: Record<string, string> = {
        '13800138000': '13800138000, area 86',
        '0086 138 0013 8000': '13800138000, area 86',
        '（138）0013－8000': '13800138000, area 86',
        '138\u00a00013\u20118000': '13800138000, area 86',
        '+44 7700-900123|44': '7700900123, area 44',
        '7700900123.0|44': 'refused',
        '1.3800138E10': 'refused',
        '13800138000/13900139000': 'refused',
        '7700900123,7700900124|44': 'refused',
        '13800138000\n13900139000|44': 'refused',
        '1380013800²': 'refused',
        '1380013800①': 'refused',
        '١٣٨٠٠١٣٨٠٠٠': 'refused',
        '+1 7700 900123|44': 'refused',
        '+44 (0)7700 900123|44': 'refused',
        '021-55550100': 'refused',
        '1380013800O': 'refused',
        '8613800138000': 'refused',
        ' ': 'refused',
      };
      const { stdout } = await prepared.run('normalise-mobile', Object.keys(cases));
      prepared.remove();
      const expected = Object.entries(cases).map(
        ([asked, outcome]) => `${asked.split('|')[0]} -> ${outcome}\n`,
      );
      expect(stdout).toBe(expected.join(''));
    },
  );
});
