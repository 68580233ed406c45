import { localeOfTag } from '../../../catalog/locale.ts';
import { fetchPage } from '../../../frame/browser/fetch-page.ts';
import { attachSignatureTool } from './tool.ts';

/**
 * Takes the form out of the page of the tool and makes it work in this one.
 *
 * @param link leads to the page of the tool; the form takes its place
 * @throws Error if that page cannot be loaded or holds no form
 */
export async function embedSignatureTool(link: HTMLAnchorElement): Promise<void> {
  const page = await fetchPage(link.href);
  const tool = page.querySelector<HTMLElement>('.signature-tool')!;
  attachSignatureTool(tool, localeOfTag(document.documentElement.lang) ?? 'zh');
  link.replaceWith(tool);
}
