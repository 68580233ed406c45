import { addresses } from '../../src/catalog/addresses.ts';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { loadContent } from '../../src/catalog/content.ts';
import { findFullTextWord } from '../full-text-word.ts';
import { launchBrowser, type Browser } from './browser.ts';
import { profiles, type Profile, type ProfileName } from './profile.ts';
import { catalogueFolder, measuredCodes, serveBoth, type Builder } from './sites.ts';
import { median } from './statistics.ts';

export type QueryKind = 'code' | 'message' | 'symptom' | 'full text';

/** The dialog that Ctrl+K opens on the page of a code, or the box that stands on the home page. */
export type Box = 'dialog' | 'home';

/** Medians of the first answers to one query, in milliseconds. */
export interface SearchFigures {
  builder: Builder;
  box: Box;
  query: QueryKind;
  text: string;
  profile: ProfileName;
  runs: number;
  /** From Ctrl+K until the field can be typed into; 0 for a box that stands in the page. */
  opened: number;
  /** From the keystroke until the first result is painted, with nothing loaded before. */
  answered: number;
  /** The same for the same query once more, when the box has what it needs. */
  again: number;
}

/** What a reader sees happen, in words that no title or message has, and the code of it. */
const symptom = { text: 'session credential went stale overnight', code: '1000210004' };

/** What a result of each site looks like. */
const resultSelectors: Record<Builder, string> = {
  reference: '.search-results [role="option"]',
  starlight: '.pagefind-ui__result-link',
};

/** Runs in the page: notes when the keys come, and when a result that leads to `part` is painted. */
function watchResults(selector: string, part: string): void {
  const times: { opened?: number; typed?: number; answered?: number } = {};
  Object.assign(globalThis, { times });
  const options = { capture: true, once: true };
  addEventListener('keydown', (event) => (times.opened = event.timeStamp), options);
  addEventListener('input', (event) => (times.typed = event.timeStamp), options);
  const isThere = () =>
    [...document.querySelectorAll<HTMLAnchorElement>(selector)].some((link) =>
      link.href.includes(part),
    );
  const observer = new MutationObserver(() => {
    if (times.typed === undefined || !isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (times.answered = performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Runs in the page: empties the field, as a reader does before the next query. */
function emptyField(): void {
  const field = document.activeElement as HTMLInputElement;
  field.value = '';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const fieldIsReady = `document.activeElement?.matches('input') && document.activeElement.checkVisibility()`;

/** How long a field is waited for, in milliseconds. */
const patience = 20_000;

type Answer = Pick<SearchFigures, 'opened' | 'answered' | 'again'>;

/**
 * Searches on a page with nothing cached, and for the same once more.
 *
 * @returns what was missing for too long: the field, since Chromium now and then gives a page no
 * idle time, in which plain Starlight makes it, or the page that is looked for among the results
 */
async function searchOnce(
  browser: Browser,
  url: string,
  profile: Profile,
  { builder, box, text, part }: { builder: Builder; box: Box; text: string; part: string },
): Promise<Answer | 'no field' | 'no result'> {
  const page = await browser.open(profile);
  const selector = resultSelectors[builder];
  const watch = () =>
    page.evaluate(`(${watchResults})(${JSON.stringify(selector)}, ${JSON.stringify(part)})`);
  try {
    await page.goto(url);
    await watch();
    let opened = 0;
    if (box === 'dialog') {
      await page.pressControlK();
      if (!(await page.isTrueWithin(patience, fieldIsReady))) return 'no field';
      opened = await page.evaluate<number>('performance.now() - times.opened');
    } else {
      await page.evaluate(`document.querySelector('main input[role="combobox"]').focus()`);
    }
    const answered = async () => {
      await page.insertText(text);
      if (!(await page.isTrueWithin(60_000, 'times.answered !== undefined'))) return undefined;
      return page.evaluate<number>('times.answered - times.typed');
    };
    const first = await answered();
    if (first === undefined) return 'no result';
    await page.evaluate(`(${emptyField})()`);
    await page.isTrueWithin(patience, `!document.querySelector(${JSON.stringify(selector)})`);
    await watch();
    const again = await answered();
    return again === undefined ? 'no result' : { opened, answered: first, again };
  } finally {
    await page.close();
  }
}

/**
 * Searches on a cold page; anew, at most twice, if the page has shown no field.
 *
 * @returns `undefined` if the page that is looked for is not among the results within a minute
 * @throws Error if there is no field
 */
async function searchCold(...search: Parameters<typeof searchOnce>): Promise<Answer | undefined> {
  const [, url] = search;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const answer = await searchOnce(...search);
    if (answer === 'no result') return undefined;
    if (answer !== 'no field') return answer;
    console.log(`${url}: no field within ${patience / 1000} s, attempt ${attempt}`);
  }
  throw new Error(`${url}: no field to search in, three times`);
}

/**
 * Searches for a code, a message, a symptom and a word of the full text on cold pages, the sites in turn.
 * What is typed comes in one go, the moment that the field is there.
 */
export async function measureSearch(
  codes: number,
  rounds: number,
  boxes: readonly Box[],
): Promise<SearchFigures[]> {
  const content = loadContent(catalogueFolder(codes));
  const catalog = buildCatalog({ ...content, entries: content.entries.map(({ entry }) => entry) });
  const { typical, samples } = measuredCodes;
  const queries: { query: QueryKind; text: string; part: string }[] = [
    { query: 'code', text: typical, part: addresses.code('en', typical) },
    {
      query: 'message',
      text: catalog.entry(samples).message!,
      part: addresses.code('en', samples),
    },
    { query: 'symptom', text: symptom.text, part: addresses.code('en', symptom.code) },
    { query: 'full text', text: findFullTextWord(catalog, 'en'), part: '/codes/' },
  ];
  const servers = await serveBoth(codes);
  const browser = await launchBrowser();
  const figures: SearchFigures[] = [];
  try {
    for (const box of boxes) {
      const path = box === 'home' ? addresses.home('en') : addresses.code('en', typical);
      const asked = servers.filter(({ builder }) => box === 'dialog' || builder === 'reference');
      for (const query of queries) {
        const search = ({ builder, server }: (typeof asked)[number], profile: Profile) =>
          searchCold(browser, server.url + path, profile, { builder, box, ...query });
        const answering: typeof asked = [];
        for (const site of asked) {
          if (await search(site, profiles.fast)) answering.push(site);
          else if (site.builder === 'starlight')
            console.log(`plain Starlight does not show the page for “${query.text}”`);
          else throw new Error(`${path}: the page for “${query.text}” is not among the results`);
        }
        for (const profile of Object.keys(profiles) as ProfileName[]) {
          const answers = new Map(answering.map(({ builder }) => [builder, [] as Answer[]]));
          for (let round = 0; round < rounds; round += 1)
            for (const site of answering) {
              const answer = await search(site, profiles[profile]);
              if (!answer) throw new Error(`${site.builder}: no answer to “${query.text}”`);
              answers.get(site.builder)!.push(answer);
            }
          for (const [builder, list] of answers) {
            const opened = median(list.map((each) => each.opened));
            const answered = median(list.map((each) => each.answered));
            const again = median(list.map((each) => each.again));
            const { query: kind, text } = query;
            figures.push({
              builder,
              box,
              query: kind,
              text,
              profile,
              runs: rounds,
              opened,
              answered,
              again,
            });
            console.log(
              `${builder} ${box} ${profile}: “${text}” field ${opened.toFixed(0)} ms, answer ${answered.toFixed(0)} ms, again ${again.toFixed(0)} ms`,
            );
          }
        }
      }
    }
  } finally {
    await browser.close();
    for (const { server } of servers) await server.stop();
  }
  return figures;
}
