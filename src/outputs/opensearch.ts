import { programsWords } from './words.ts';
import { site } from '../site.ts';
import { addresses, type ToUrl } from '../catalog/addresses.ts';
import { languageTags, locales } from '../catalog/locale.ts';
import { xmlDocument } from './xml.ts';

/**
 * `/opensearch.xml`: lets a browser search the reference from its address bar (OpenSearch 1.1).
 *
 * @param toUrl makes an absolute address out of a path of the site
 */
export function openSearchDescription(toUrl: ToUrl): string {
  return xmlDocument({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: site.name.zh,
      Description: locales
        .map(
          (locale) =>
            `${site.name[locale]}${locale === 'zh' ? '：' : ': '}${programsWords[locale].searchDescription}`,
        )
        .join(' / '),
      Url: [
        { '@type': 'text/html', '@template': `${toUrl(addresses.home('zh'))}?q={searchTerms}` },
        {
          '@type': 'application/opensearchdescription+xml',
          '@rel': 'self',
          '@template': toUrl(addresses.openSearch),
        },
      ],
      Image: {
        '@width': '16',
        '@height': '16',
        '@type': 'image/svg+xml',
        '#text': toUrl('/favicon.svg'),
      },
      Language: locales.map((locale) => ({ '#text': languageTags[locale] })),
      InputEncoding: 'UTF-8',
      OutputEncoding: 'UTF-8',
    },
  });
}
