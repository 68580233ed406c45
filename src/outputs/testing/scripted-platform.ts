import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The made-up credentials that programs get in their environment. */
export const credentials = {
  APPID: '10000001',
  APPSECRET: '0123456789abcdef0123456789abcdef',
};

/** What every access token of the scripted platform starts with. */
export const tokenStart = 'aaaabbbbccccddddeeeeffff';

/** A request as it arrived, with the common parameters. */
export interface Received {
  path: string;
  params: Record<string, string>;
}

/** How the scripted platform answers a request. */
export type Reply =
  /** A body, by default with HTTP 200. */
  | { body: string; status?: number; location?: string }
  /** No answer: the connection breaks, stays open for ever, or stays open after the headers. */
  | 'breaks'
  | 'hangs'
  | 'stalls';

/** The platform’s envelope. */
export function answer(code: number, data: unknown = null): Reply {
  return { body: JSON.stringify({ code, msg: code === 0 ? 'OK' : 'error', data }) };
}

/** A new token, the `nth` one. */
export function newToken(nth: number, expires_in: unknown = 3600): Reply {
  return answer(0, {
    access_token: `${tokenStart}${String(nth).padStart(8, '0')}`,
    expires_in,
  });
}

/** Answers that tell nothing about what became of a call, each with what it is. */
export const noAnswers: Record<string, Reply> = {
  'a broken connection': 'breaks',
  'HTTP 500': { status: 500, body: '{"code":1000220062,"msg":"error","data":null}' },
  'HTTP 502 of a gateway': { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' },
  'a redirect': { status: 307, location: '/elsewhere', body: '' },
  'HTML with HTTP 200': { body: '<!DOCTYPE html><title>Sign in</title>' },
  'an empty body': { body: '' },
  'the JSON null': { body: 'null' },
  'JSON that is cut off': { body: '{"code":0,"msg":"OK","da' },
  'JSON nested too deep': { body: '['.repeat(100_000) },
  'JSON without a code': { body: '{"error":"busy"}' },
  'a list': { body: '[0]' },
  'a code that is text': { body: '{"code":"0","msg":"OK","data":null}' },
  'a code that is null': { body: '{"code":null,"msg":"OK","data":null}' },
};

function signOf(params: Record<string, string>): string {
  const text = Object.entries({ ...params, appsecret: credentials.APPSECRET })
    .filter(([name]) => name !== 'sign')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return createHash('sha1').update(text).digest('hex');
}

/** What is wrong with the common parameters of a request; `undefined` if nothing is. */
function faultOf({ path, params }: Received): string | undefined {
  const { appid, timestamp = '', access_token, sign, appsecret } = params;
  if (appsecret !== undefined) return 'it holds the appsecret';
  if (appid !== credentials.APPID) return 'its appid is another one';
  if (!/^\d{10}$/.test(timestamp)) return 'its timestamp is not in seconds';
  if (Math.abs(Number(timestamp) - Date.now() / 1000) > 300) return 'its timestamp is old';
  if (sign !== signOf(params)) return 'its sign is wrong';
  if (path === '/token/create') return access_token && 'it creates a token with a token';
  return access_token?.startsWith(tokenStart) ? undefined : 'it has no token';
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hangs') return;
  if (reply === 'breaks') return void response.destroy();
  if (reply === 'stalls') return void response.writeHead(200).write('{"code":');
  if (reply.location) response.setHeader('location', reply.location);
  response.statusCode = reply.status ?? 200;
  response.end(reply.body);
}

export interface ScriptedPlatform {
  url: string;
  /** Every request since the last script, in order. */
  received: Received[];
  /** Faults of signature, timestamp or token in any request so far. */
  faults: string[];
  /** Takes a new script and forgets what was received. */
  play: (script: (request: Received) => Reply) => void;
  close: () => void;
}

/** A platform on this machine that checks each signature and answers by a script. */
export async function scriptedPlatform(): Promise<ScriptedPlatform> {
  let script: (request: Received) => Reply = () => 'breaks';
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const received = {
        path: request.url ?? '',
        params: Object.fromEntries(new URLSearchParams(body)),
      };
      const fault = faultOf(received);
      if (fault) platform.faults.push(`${received.path}: ${fault}`);
      platform.received.push(received);
      send(response, script(received));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const platform: ScriptedPlatform = {
    url: `http://127.0.0.1:${port}`,
    received: [],
    faults: [],
    play: (next) => {
      script = next;
      platform.received = [];
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return platform;
}
