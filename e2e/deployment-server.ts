import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** How an address answers instead of with its file. */
interface Fault {
  address: RegExp;
  status: number;
  type: string;
  /** The answer, what becomes of the file, or nothing ever. */
  body: string | ((file: string) => string) | undefined;
}

/**
 * A static host as a test needs it: it can be switched to another deployment, fail in parts, and
 * go away. Nothing that it serves may be kept in the HTTP cache, so that what works without it was
 * kept by the service worker.
 */
export class DeploymentServer {
  /** The paths that were asked for. */
  readonly requests: string[] = [];
  #faults: Fault[] = [];
  #cut: RegExp | undefined;
  #folder: string;
  #port = 0;
  #server: Server | undefined;
  readonly #base: string;

  /**
   * @param folder of a build
   * @param base path of the deployment, such as `/errors`
   */
  constructor(folder: string, base = '') {
    this.#folder = folder;
    this.#base = base;
  }

  /** The address of the home page, without its last slash. */
  get root(): string {
    return `http://localhost:${this.#port}${this.#base}`;
  }

  /** Comes up, the second time at the same address. */
  async start(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request.url!, response));
    await new Promise<void>((ready) => server.listen(this.#port, ready));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Goes away; what is under way breaks off. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  /** Serves another build from now on. */
  deploy(folder: string): void {
    this.#folder = folder;
  }

  /** Answers addresses with a fault from now on. */
  break(address: RegExp, fault: Partial<Omit<Fault, 'address'>> = {}): void {
    this.#faults.push({
      address,
      status: 200,
      type: 'text/html',
      body: '<p>Maintenance</p>',
      ...fault,
    });
  }

  /** Breaks off in the middle of the files at these addresses from now on. */
  cut(address: RegExp): void {
    this.#cut = address;
  }

  /** Answers everything as it should from now on. */
  recover(): void {
    this.#faults = [];
    this.#cut = undefined;
  }

  #answer(url: string, response: ServerResponse): void {
    const { pathname } = new URL(url, 'http://localhost');
    this.requests.push(pathname);
    const path = pathname.startsWith(`${this.#base}/`)
      ? pathname.slice(this.#base.length)
      : '/404.html';
    const fault = this.#faults.find(({ address }) => address.test(path));
    if (fault && fault.body === undefined) return;
    if (fault && typeof fault.body === 'string') {
      send(response, fault.status, fault.type, fault.body);
      return;
    }
    const file = join(this.#folder, decodeURIComponent(path));
    if (!path.endsWith('/') && existsSync(file) && statSync(file).isDirectory()) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const page = path.endsWith('/') ? join(file, 'index.html') : file;
    const found = existsSync(page);
    const served = found ? page : join(this.#folder, '404.html');
    const body = readFileSync(served);
    if (this.#cut?.test(path)) {
      response.writeHead(200, { 'content-length': body.length, 'cache-control': 'no-store' });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    send(
      response,
      found ? 200 : 404,
      types[extname(served)] ?? 'application/octet-stream',
      fault && typeof fault.body === 'function' ? fault.body(body.toString()) : body,
    );
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
