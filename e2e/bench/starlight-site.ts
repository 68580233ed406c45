import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { addresses } from '../../src/catalog/addresses.ts';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { loadContent } from '../../src/catalog/content.ts';
import { languageTags, locales, type Locale } from '../../src/catalog/locale.ts';
import { plainText } from '../../src/catalog/markdown.ts';
import { codeMarkdown } from '../../src/outputs/markdown.ts';
import { outputSource } from '../../src/outputs/source.ts';
import { programsWords } from '../../src/outputs/words.ts';
import { site } from '../../src/site.ts';

const root = resolve(import.meta.dirname, '../..');

const contentConfig = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function astroConfig(sidebar: object[]): string {
  const options = {
    title: { [languageTags.zh]: site.name.zh, [languageTags.en]: site.name.en },
    defaultLocale: 'root',
    locales: {
      root: { label: '简体中文', lang: languageTags.zh },
      en: { label: 'English', lang: languageTags.en },
    },
    sidebar,
  };
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE_URL,
  outDir: process.env.OUT_DIR,
  cacheDir: '.cache/astro',
  vite: { cacheDir: '.cache/vite' },
  integrations: [starlight(${JSON.stringify(options)})],
});
`;
}

function page(title: string, description: string, body: string): string {
  return `---\n${dump({ title, description })}---\n\n${body}`;
}

/**
 * Writes a site of plain Starlight, with its own theme and search, that says the same as the
 * reference: a page of Markdown for each code and language, and every code in the sidebar under
 * its topic, which is how Starlight's documentation would have it.
 *
 * @param folder is empty
 * @param contentFolder a content folder that the build of the reference takes
 */
export function writeStarlightSite(folder: string, contentFolder: string): void {
  const content = loadContent(contentFolder);
  const catalog = buildCatalog({ ...content, entries: content.entries.map(({ entry }) => entry) });
  const source = outputSource({
    catalog,
    changes: content.changes,
    tools: [],
    toUrl: (path) => path.replace(/\.md$/, '/'),
  });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const docs = (locale: Locale) => `src/content/docs${locale === 'zh' ? '' : '/en'}`;

  for (const locale of locales) {
    const links = `\n## ${programsWords[locale].links}\n`;
    for (const entry of catalog.entries) {
      const [heading = '', ...lines] = codeMarkdown(entry, locale, source).split('\n');
      const body = lines.join('\n').split(links)[0]!;
      const title = plainText(heading.replace(/^# /, ''));
      write(
        `${docs(locale)}/codes/${entry.code}.md`,
        page(title, plainText(entry.meaning[locale]), body),
      );
    }
    const topics = catalog.topics.map(({ title, entries }) => {
      const codes = entries.map(
        ({ code, title }) => `- [${code} ${title[locale]}](${addresses.code(locale, code)})`,
      );
      return `## ${title[locale]}\n\n${codes.join('\n')}\n`;
    });
    write(
      `${docs(locale)}/index.md`,
      page(site.name[locale], site.tagline[locale], topics.join('\n')),
    );
  }
  const sidebar = catalog.topics.map(({ title, entries }) => ({
    label: plainText(title.zh),
    translations: { [languageTags.en]: plainText(title.en) },
    items: entries.map(({ code }) => `codes/${code}`),
  }));
  write('astro.config.mjs', astroConfig(sidebar));
  write('src/content.config.ts', contentConfig);
  const dependencies = { astro: '*', '@astrojs/starlight': '*' };
  const scripts = { build: 'astro build --force' };
  write('package.json', JSON.stringify({ private: true, type: 'module', scripts, dependencies }));
  write('tsconfig.json', JSON.stringify({ extends: 'astro/tsconfigs/strict' }));
  cpSync(join(root, 'public/favicon.svg'), join(folder, 'public/favicon.svg'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
