import { bilingual } from '../catalog/bilingual.ts';

/** Words of the ticket link and of the page for unknown addresses. */
export const ticketWords = bilingual({
  zh: {
    open: '中文页面',
    notFoundTitle: '没有这个页面',
    notFound: '这个地址在本参考中不存在。可以搜索，或从首页查找。',
    unknownCode: (code: string) => `本参考没有收录错误码 ${code}。`,
    asked: '地址里的错误码有自己的页面：',
    nearest: '最接近的已收录错误码：',
    home: '首页',
    codes: '全部错误码',
  },
  en: {
    open: 'Page in English',
    notFoundTitle: 'No such page',
    notFound:
      'The reference has no page at this address. Search for it, or start from the home page.',
    unknownCode: (code: string) => `The reference does not have the code ${code}.`,
    asked: 'The code in the address has a page of its own:',
    nearest: 'The nearest known codes:',
    home: 'Home',
    codes: 'All codes',
  },
});
