import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { prefetchRules } from './src/frame/head.ts';
import { siteLinks } from './src/frame/alternates.ts';
import { contentCheck } from './src/build/content-check.ts';
import { readEnvironment } from './src/build/environment.ts';
import { explainFile } from './src/build/explain-program.ts';
import { finishSite } from './src/build/finish.ts';
import { licences } from './src/build/licences.ts';
import { ownOutDir } from './src/build/out-dir.ts';
import { siteMap } from './src/build/sitemap.ts';
import { site as reference } from './src/site.ts';

const { site, base, outDir } = readEnvironment(process.env);

/**
 * Fewer scripts than Vite makes, because each is a request that a page waits for: the small modules
 * that most of them share are one file, and what the box consists of is another.
 */
const chunks = [
  {
    name: 'shared',
    test: /preload-helper|\/src\/(frame\/.*|catalog\/(addresses|bilingual|links|locale|message-language))\.ts$/,
    minShareCount: 2,
  },
  { name: 'search', test: /\/src\/search\/.*\.ts$/, minShareCount: 2 },
];

export default defineConfig({
  site,
  base,
  outDir,
  // Plain code blocks: coloured ones carry a style attribute per word, which the policy refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Speculation rules in the head do this without a script.
  prefetch: false,
  build: { inlineStylesheets: 'always', concurrency: 8 },
  vite: {
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } },
      },
    },
    // In folders of their own, because servers send workers policies of their own.
    worker: {
      rolldownOptions: {
        output: {
          entryFileNames: ({ name }) =>
            `_astro/${name === 'picture-worker' ? 'pictures' : 'workers'}/[name].[hash].js`,
        },
      },
    },
  },
  integrations: [
    ownOutDir(),
    contentCheck(),
    siteMap(new URL(base, site).href),
    starlight({
      title: { 'zh-CN': reference.name.zh, en: reference.name.en },
      defaultLocale: 'root',
      locales: {
        root: { label: '简体中文', lang: 'zh-CN' },
        en: { label: 'English', lang: 'en' },
      },
      favicon: '/favicon.svg',
      titleDelimiter: '·',
      disable404Route: true,
      pagefind: false,
      expressiveCode: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      head: [...siteLinks((path) => base + path.slice(1)), prefetchRules(base)],
      routeMiddleware: './src/frame/route-data.ts',
      customCss: ['./src/frame/tokens.css', './src/frame/site.css', './src/frame/button.css'],
      components: {
        Footer: './src/frame/overrides/Footer.astro',
        LanguageSelect: './src/frame/overrides/LanguageSelect.astro',
        MobileMenuToggle: './src/frame/overrides/MobileMenuToggle.astro',
        PageSidebar: './src/frame/overrides/PageSidebar.astro',
        PageTitle: './src/frame/overrides/PageTitle.astro',
        Search: './src/search/Search.astro',
        Sidebar: './src/frame/overrides/Sidebar.astro',
        SiteTitle: './src/frame/overrides/SiteTitle.astro',
        ThemeProvider: './src/frame/overrides/ThemeProvider.astro',
        ThemeSelect: './src/frame/overrides/ThemeSelect.astro',
      },
    }),
    licences(),
    explainFile(),
    finishSite(),
  ],
});
