import { outputFile, type SampleEnding, type SampleFile } from '../schemas/sample.ts';
import type { Locale } from './locale.ts';

/** A language of samples, by the name that highlighters know. */
export type SampleLanguage =
  'http' | 'text' | 'json' | 'java' | 'go' | 'typescript' | 'python' | 'php' | 'shell';

/** One tab of a sample as a page shows it. */
export interface SampleTab {
  /** What the tab is called, such as `Java`. */
  label: string;
  /** The name for the `data-language` attribute and for remembering the choice. */
  language: SampleLanguage;
  code: string;
}

const languages: Record<SampleEnding, { label: string; language: SampleLanguage; order: number }> =
  {
    http: { label: 'HTTP', language: 'http', order: 0 },
    txt: { label: 'Text', language: 'text', order: 1 },
    json: { label: 'JSON', language: 'json', order: 2 },
    java: { label: 'Java', language: 'java', order: 3 },
    go: { label: 'Go', language: 'go', order: 4 },
    ts: { label: 'TypeScript', language: 'typescript', order: 5 },
    py: { label: 'Python', language: 'python', order: 6 },
    php: { label: 'PHP', language: 'php', order: 7 },
    sh: { label: 'Shell', language: 'shell', order: 8 },
  };

/** Every language that a sample can be in. */
export const sampleLanguages: readonly SampleLanguage[] = Object.values(languages).map(
  ({ language }) => language,
);

/** The address that samples use where a page shows its own deployment; without a slash at the end. */
export const siteInSamples = 'https://reference.example';

const regionMark = /^\s*(?:\/\/|#)\s*#?(region|endregion)\b/;
const localeMark = /^(\s*(?:\/\/|#)) \[(zh|en)\] /;

function ending(name: string): SampleEnding {
  return name.slice(name.lastIndexOf('.') + 1) as SampleEnding;
}

/**
 * The part of a program that a page shows: the lines between `#region` and `#endregion` comments
 * (the whole file without them), except comments of the other language. Such a comment has a line
 * of its own and starts with `[zh]` or `[en]`.
 */
export function shownPart(text: string, locale: Locale): string {
  const lines = text.split(/\r?\n/);
  let inside = !lines.some((line) => regionMark.test(line));
  const shown: string[] = [];
  for (const line of lines) {
    const region = regionMark.exec(line);
    if (region) inside = region[1] === 'region';
    if (region || !inside) continue;
    const [, comment, language] = localeMark.exec(line) ?? [];
    if (language && language !== locale) continue;
    shown.push(language ? line.replace(localeMark, `${comment} `) : line);
  }
  const indents = shown.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return shown
    .map((line) => line.slice(indent))
    .join('\n')
    .trim();
}

/**
 * The tabs of a sample in the order of languages, and what its programs print.
 *
 * @param site the address of this deployment, without a slash at the end
 */
export function sampleTabs(
  files: readonly SampleFile[],
  locale: Locale,
  site: string,
): { tabs: SampleTab[]; output: string | undefined } {
  const output = files.find((file) => file.name === outputFile)?.text.trimEnd();
  const tabs = files
    .filter((file) => file.name !== outputFile)
    .map((file) => ({ ...languages[ending(file.name)], code: shownPart(file.text, locale) }))
    .sort((a, b) => a.order - b.order)
    .map(({ label, language, code }) => ({
      label,
      language,
      code: code.replaceAll(siteInSamples, site),
    }));
  return { tabs, output };
}
