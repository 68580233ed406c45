import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

const compressible = /\.(html|css|js|mjs|json|svg|xml|txt|md|csv)$/;

/** Writes the gzipped form of the file that a path asks for, unless it is there. */
function compress(folder: string, path: string): void {
  const asked = join(folder, decodeURIComponent(path));
  const file = [asked, join(asked, 'index.html')].find(
    (each) => compressible.test(each) && existsSync(each) && statSync(each).isFile(),
  );
  if (!file || existsSync(`${file}.gz`)) return;
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}

export interface SiteServer {
  /** Without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves a built site as a good static host does: every text gzipped beforehand, at level 9. A
 * file is compressed when it is first asked for, so a first load is no measurement.
 *
 * @param port any free one for 0
 */
export async function serveSite(folder: string, port = 0): Promise<SiteServer> {
  const serve = sirv(folder, { dev: true, gzip: true, etag: true });
  const server: Server = createServer((request, response) => {
    compress(folder, new URL(request.url!, 'http://localhost').pathname);
    serve(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
