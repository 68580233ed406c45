import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findServer } from './find-servers.ts';
import { sampleServerPort, type sites } from './sites.ts';

type Site = (typeof sites)[number];
type ServerName = Parameters<typeof findServer>[0];

/** The servers of this machine that there is a sample for. */
export const sampleServers = (['nginx', 'caddy'] as const).filter(findServer);

const host = '127.0.0.1';

/** A sample with texts replaced, each of which it must have. */
function adapted(sample: string, replacements: Record<string, string>): string {
  const file = join(import.meta.dirname, '../src/deploy', sample);
  return Object.entries(replacements).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file}: does not have: ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(file, 'utf8'),
  );
}

/** What stands around the sample in the configuration of each server, and how that is started. */
const servers: Record<
  ServerName,
  { configuration(root: string, base: string): string; arguments(folder: string): string[] }
> = {
  nginx: {
    configuration: (root, base) => {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid nginx.pid;
events { }
http {
${temporary.map((name) => `${name}_temp_path ${name};`).join('\n')}
access_log off;
${adapted('nginx.conf', {
  'listen 80;': `listen ${host}:${sampleServerPort};`,
  'errors.example.com': host,
  '/var/www/error-codes': root,
  ' /404.html': ` ${base}/404.html`,
})}
}`;
    },
    arguments: (folder) => ['-e', 'stderr', '-p', folder, '-c', 'configuration'],
  },
  caddy: {
    configuration: (root, base) => `{
  admin off
  auto_https off
}
${adapted('Caddyfile', {
  'errors.example.com {': `http://${host}:${sampleServerPort} {`,
  '/var/www/error-codes': root + base,
  ...(base && {
    '\troute {\n\t\theader {': `\troute ${base}* {\n\t\turi strip_prefix ${base}\n\t\theader {`,
  }),
})}`,
    arguments: (folder) => [
      'run',
      '--adapter',
      'caddyfile',
      '--config',
      join(folder, 'configuration'),
    ],
  },
};

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin);
    return true;
  } catch {
    return false;
  }
}

export interface SampleServer {
  /** Address of the site, without a slash at its end. */
  root: string;
  stop(): Promise<void>;
}

/**
 * Serves a built site with a real server, by the sample for it, from a folder of its own.
 *
 * @throws Error with what the server said, if it does not start
 */
export async function serveBySample(
  name: ServerName,
  { base, environment }: Site,
): Promise<SampleServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const root = join(folder, 'www');
  mkdirSync(dirname(root + base), { recursive: true });
  symlinkSync(resolve(environment.OUT_DIR), root + base);
  const { configuration, arguments: toArguments } = servers[name];
  writeFileSync(join(folder, 'configuration'), configuration(root, base));

  const server = spawn(findServer(name)!, toArguments(folder), {
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (text) => (said += text));
  const ended = once(server, 'exit');
  const origin = `http://${host}:${sampleServerPort}`;
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`${name} does not start: ${said}`);
    await new Promise((next) => setTimeout(next, 20));
  }
  return {
    root: origin + base,
    async stop() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
