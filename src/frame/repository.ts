import { languageTags, type Locale } from '../catalog/locale.ts';
import { site } from '../site.ts';

/** Links from a page into the repository. */
interface RepositoryLinks {
  /** The source of the page in GitHub's editor. */
  edit: string;
  /** The issue form for wrong statements, filled in as far as the page knows. */
  report: string;
}

/**
 * The links from a page to its source and to the issue form.
 *
 * @param page its address, as the form asks for it
 * @param file path of its source in the repository
 * @param code the code that it is about, if it is about one
 * @returns `undefined` where the site names no repository
 */
export function repositoryLinks(
  { page, file, code, locale }: { page: string; file: string; code?: string; locale: Locale },
  repository = site.repository,
): RepositoryLinks | undefined {
  if (!repository) return undefined;
  const form = new URLSearchParams({
    template: 'wrong-statement.yml',
    page,
    language: languageTags[locale],
    ...(code ? { code, title: `${code}: ` } : {}),
  });
  return {
    edit: `${repository}/edit/main/${file}`,
    report: `${repository}/issues/new?${form}`,
  };
}
