import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { addresses } from '../catalog/addresses.ts';
import { headingLink, sidebarGroups, type SidebarLink } from './sidebar.ts';
import { siteWords } from './words.ts';
import { href } from './href.ts';
import { localeOf } from './page-locale.ts';
import { getCatalog, getGuides } from '../catalog/site-catalog.ts';
import { tools } from '../catalog/tools.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];

type SidebarLinkEntry = Extract<SidebarEntry, { type: 'link' }>;

function toEntry(link: SidebarLink, pathname: string): SidebarLinkEntry {
  return {
    type: 'link',
    label: link.label,
    href: href(link.path),
    isCurrent: href(link.path) === pathname,
    badge: link.note === undefined ? undefined : { text: link.note, variant: 'default' },
    attrs: {},
  };
}

type HeadTag = StarlightRouteData['head'][number];

/** Tags that Starlight writes and that say nothing to a reader, or nothing true on this page. */
function isIdle({ tag, attrs }: HeadTag, isNotFound: boolean): boolean {
  if (tag === 'meta') return attrs?.['name'] === 'generator';
  const namesAddress = attrs?.['rel'] === 'canonical' || attrs?.['hreflang'] !== undefined;
  return tag === 'link' && isNotFound && namesAddress;
}

/** Gives every page the short sidebar of the catalog (the codes of its own topic, topics, guides) and a head without idle tags. */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  route.head = route.head.filter((tag) => !isIdle(tag, route.id === '404'));
  if (!route.hasSidebar) return;
  const locale = localeOf(context);
  const catalog = await getCatalog();
  const { code, topic } = context.params;
  const current = { topic: code ? catalog.entry(code).topic : topic, code };
  const { pathname } = context.url;
  const guides = (await getGuides())[locale];
  const guideLinks = guides.map(({ name, title }) => ({
    label: title,
    path: addresses.guide(locale, name),
  }));
  const place = guideLinks.findIndex(({ path }) => href(path) === pathname);
  const turn = (link: SidebarLink | undefined) => link && toEntry(link, pathname);
  route.pagination =
    place < 0
      ? { prev: undefined, next: undefined }
      : { prev: turn(guideLinks[place - 1]), next: turn(guideLinks[place + 1]) };
  const groups = sidebarGroups(catalog, locale, current, siteWords[locale], [
    {
      label: siteWords[locale].tools,
      links: [
        ...tools.map((tool) => ({
          label: siteWords[locale].toolNames[tool],
          path: addresses.tool(locale, tool),
        })),
        { label: siteWords[locale].constants, path: addresses.constants(locale) },
      ],
    },
    {
      label: siteWords[locale].guides,
      links: guideLinks,
    },
  ]);
  route.sidebar = [
    toEntry({ label: siteWords[locale].codes, path: addresses.codes(locale) }, pathname),
    ...groups.map(({ label, path, links }) => ({
      type: 'group' as const,
      label,
      entries: [
        ...(path ? [{ ...toEntry({ label, path }, pathname), attrs: headingLink }] : []),
        ...links.map((link) => toEntry(link, pathname)),
      ],
      collapsed: false,
      badge: undefined,
    })),
  ];
});
