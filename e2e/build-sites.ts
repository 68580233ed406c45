import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dump, load } from 'js-yaml';
import { writeCatalogue } from './bench/catalogue.ts';
import { largeSite, repeatedBuild, retirement, rootSite, sites } from './sites.ts';

function build(environment: Record<string, string>, ...options: string[]): void {
  execFileSync('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn', ...options], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
}

/** Copies the content and retires one of its codes. */
function retireCode(): void {
  const { code, replacedBy, content } = retirement;
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  const file = `${content}/codes/${code}.yaml`;
  const entry = load(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, dump({ ...entry, status: 'retired', replacedBy }));
  const text = { zh: '不再返回', en: 'No longer answered' };
  const change = { date: '2099-12-31', kind: 'retired', codes: [code], text };
  appendFileSync(`${content}/changes.yaml`, dump([change]));
}

/** Builds every site that the tests open or look at. */
writeCatalogue(largeSite.environment.CONTENT_DIR, 550, { inFirstTopic: 400 });
for (const { environment } of [...sites, largeSite]) build(environment);
rmSync('node_modules/.cache/cards', { recursive: true, force: true });
build({ ...rootSite.environment, OUT_DIR: repeatedBuild });
retireCode();
build(
  { ...rootSite.environment, OUT_DIR: retirement.build, CONTENT_DIR: retirement.content },
  '--config',
  'e2e/source-maps.config.mjs',
);
