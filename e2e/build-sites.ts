import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { dump, load } from 'js-yaml';
import { writeCatalogue } from '../src/catalog/testing/generated-catalogue.ts';
import { loadContent } from '../src/catalog/content.ts';
import {
  extreme,
  largeSite,
  nextDeployment,
  repeatedBuild,
  retirement,
  rootSite,
  sites,
  withdrawnDeployment,
} from './sites.ts';

/** A build that has ended with its own words about what is wrong. */
class FailedBuild extends Error {}

function build(
  environment: Record<string, string>,
  { folder = '.', options = [] as string[] } = {},
): void {
  const { status } = spawnSync('npm', ['run', 'build', '--silent', '--', ...options], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  if (status !== 0) throw new FailedBuild();
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
  const { date } = loadContent('content').changes.at(-1)!;
  const change = { date, kind: 'retired', codes: [code], text };
  appendFileSync(`${content}/changes.yaml`, dump([change]));
}

/** Gives one of the made-up codes a title and causes as long as they may ever be. */
function lengthenCode(folder: string): void {
  const made = loadContent(folder).entries.find(
    ({ entry }) => !existsSync(`content/codes/${entry.code}.yaml`),
  )!.entry;
  const long = (word: string) => word.repeat(extreme.titleLength).slice(0, extreme.titleLength);
  const causes = Array.from({ length: extreme.causes }, (_, place) => ({
    ...made.causes[0]!,
    zh: `第 ${place + 1} 个可能的原因`,
    en: `Possible cause number ${place + 1}`,
  }));
  const title = { zh: long('很长的标题'), en: long('A long title ').trimEnd() };
  writeFileSync(`${folder}/codes/${made.code}.yaml`, dump({ ...made, title, causes }));
}

const sourceOfBuild = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

interface Edit {
  file: string;
  from: string;
  to: string;
}

/** Builds the first site from sources with some texts replaced. */
function buildEdited(out: string, edits: readonly Edit[]): void {
  // Below this folder: Astro finds the linked packages only if root and packages share a folder.
  mkdirSync('test-results', { recursive: true });
  const folder = mkdtempSync(resolve('test-results/edited-'));
  try {
    for (const name of sourceOfBuild) cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const { file, from, to } of edits) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (text.split(from).length !== 2) throw new Error(`${file}: not once: ${from}`);
      writeFileSync(join(folder, file), text.replace(from, to));
    }
    build({ ...rootSite.environment, OUT_DIR: resolve(out) }, { folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds every site that the tests open or look at. */
function buildAll(): void {
  writeCatalogue(largeSite.environment.CONTENT_DIR, 550, { inFirstTopic: 400 });
  lengthenCode(largeSite.environment.CONTENT_DIR);
  for (const { environment } of [...sites, largeSite]) build(environment);
  rmSync('node_modules/.cache/cards', { recursive: true, force: true });
  build({ ...rootSite.environment, OUT_DIR: repeatedBuild });
  retireCode();
  build(
    { ...rootSite.environment, OUT_DIR: retirement.build, CONTENT_DIR: retirement.content },
    { options: ['--config', 'e2e/source-maps.config.mjs'] },
  );
  buildEdited(nextDeployment.build, [
    { file: 'src/frame/words.ts', from: "footer: '", to: `footer: '${nextDeployment.footer}` },
    {
      file: 'src/search/words.ts',
      from: "hints: '↑ ↓ 选",
      to: `hints: '${nextDeployment.hints}↑ ↓ 选`,
    },
  ]);
  buildEdited(withdrawnDeployment.build, [
    { file: 'src/site.ts', from: 'offline: true', to: 'offline: false' },
  ]);
}

try {
  buildAll();
} catch (error) {
  if (!(error instanceof FailedBuild)) throw error;
  process.exitCode = 1;
}
