import type { Bilingual } from './catalog/locale.ts';

/**
 * What the reference is about. Everything else that names the platform or one of its codes is
 * content.
 */
export const site = {
  /** The name in the header and in titles. */
  name: { zh: '关爱通错误代码', en: 'Guanaitong error codes' } satisfies Bilingual,
  /** The name of the platform in source code, as in `GuanaitongCode`. */
  identifier: 'Guanaitong',
  tagline: {
    zh: '关爱通开放平台错误代码：含义、谁来处理、能不能重试、怎么修。',
    en: 'Error codes of the Guanaitong (关爱通) open platform: what each means, who fixes it, whether it is safe to retry, what to do.',
  } satisfies Bilingual,
  /** The page of the vendor that publishes the table of codes. */
  sourceTable:
    'https://openweb.guanaitong.com/doc/getCommonPage/202/错误代码?path=%2Fcommon%2FerrorCode',
  /**
   * The address of the repository on GitHub, such as `https://github.com/owner/name`. Pages link to
   * their source and to its issue form; where this is empty, they show no such links.
   */
  repository: '',
  /** How many codes have a card (the image of a link) each; a larger catalogue has one per topic. */
  mostCodesWithCards: 500,
  /**
   * Whether browsers keep the site for use without a network. `false` also removes what they have
   * kept, on the next visit.
   */
  offline: true,
  /** Queries offered below the box on the home page. */
  sampleQueries: {
    zh: [
      '210002',
      'sign check failed',
      '{"code":1000200052,"msg":"frequency over limit!"}',
      '手机号格式',
    ],
    en: [
      '210002',
      'sign check failed',
      '{"code":1000200052,"msg":"frequency over limit!"}',
      'token expired',
    ],
  },
};
