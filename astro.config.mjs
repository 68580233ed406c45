import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { prefetchRules } from './src/catalog/head.ts';
import { siteLinks } from './src/catalog/output/alternates.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { licences } from './src/integrations/licences.ts';
import { offlineUse } from './src/integrations/offline.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/sitemap.ts';
import { site as reference } from './src/site.ts';

const site = process.env.SITE_URL ?? process.env.URL ?? process.env.CF_PAGES_URL ?? 'http://localhost:4321';
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');

/**
 * Fewer scripts than Vite makes: small modules that most of them need, and what the box consists of,
 * are in one file each, since the box opens when all of its files are there.
 */
const chunks = [
  {
    name: 'shared',
    test: /\/src\/(href|trusted-types|catalog\/(addresses|locale)|i18n\/bilingual|browser\/(adopt-style|element|trusted-url))\.ts$/,
    priority: 1,
  },
  { name: 'search', test: /\/src\/browser\/search-(box|rows|data)\.ts$/ },
];

const nothing = fileURLToPath(new URL('./src/browser/nothing.ts', import.meta.url));

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? 'dist',
  // Plain code blocks: coloured ones carry a style attribute per word, which the policy refuses.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Speculation rules in the head do this without a script.
  prefetch: false,
  // All styles as links, for `finishedPages` to put what each page needs into it.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  // In a folder of their own, because servers send workers a policy of their own.
  vite: {
    // Starlight remembers which groups of its own sidebar are open; ours has none that close.
    resolve: { alias: [{ find: /^.+\/SidebarPersistState$/, replacement: nothing }] },
    environments: {
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } },
      },
    },
    worker: {
      rolldownOptions: { output: { entryFileNames: '_astro/workers/[name].[hash].js' } },
    },
  },
  integrations: [
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
      routeMiddleware: './src/route-data.ts',
      customCss: ['./src/styles/tokens.css', './src/styles/site.css'],
      components: {
        Footer: './src/components/starlight/Footer.astro',
        Header: './src/components/starlight/Header.astro',
        Hero: './src/components/starlight/Hero.astro',
        LanguageSelect: './src/components/starlight/LanguageSelect.astro',
        MarkdownContent: './src/components/starlight/MarkdownContent.astro',
        MobileMenuFooter: './src/components/starlight/MobileMenuFooter.astro',
        MobileMenuToggle: './src/components/starlight/MobileMenuToggle.astro',
        PageFrame: './src/components/starlight/PageFrame.astro',
        PageSidebar: './src/components/starlight/PageSidebar.astro',
        Search: './src/components/starlight/Search.astro',
        Sidebar: './src/components/starlight/Sidebar.astro',
        SiteTitle: './src/components/starlight/SiteTitle.astro',
        ThemeProvider: './src/components/starlight/ThemeProvider.astro',
        ThemeSelect: './src/components/starlight/ThemeSelect.astro',
      },
    }),
    licences(),
    finishedPages(),
    searchIndex(),
    offlineUse(),
  ],
});
