import { stem, type Word } from '../catalog/fold.ts';

/**
 * Words that ask about a code but say nothing about which one. They don't count when a query is
 * held against the entries, so that `1000220058 怎么解决` asks for the code alone.
 */
export const questionWords = {
  /** Chinese, longer ones first, since the first that fits is taken. */
  zh: [
    '是什么意思',
    '什么意思',
    '啥意思',
    '怎么解决',
    '怎么处理',
    '怎么回事',
    '怎么办',
    '怎么样',
    '如何解决',
    '如何处理',
    '如何修复',
    '解决方案',
    '解决办法',
    '解决方法',
    '处理方法',
    '什么原因',
    '错误代码',
    '错误编码',
    '错误信息',
    '错误码',
    '返回码',
    '状态码',
    '响应码',
    '能不能',
    '可不可以',
    '要不要',
    '会不会',
    '是不是',
    '有没有',
    '为什么',
    '是什么',
    '有什么',
    '我们',
    '你们',
    '我的',
    '你的',
    '可以',
    '多久',
    '多少',
    '一个',
    '之后',
    '以后',
    '突然',
    '昨天',
    '今天',
    '现在',
    '怎么',
    '怎样',
    '如何',
    '什么',
    '为何',
    '为啥',
    '原因',
    '意思',
    '含义',
    '解释',
    '解决',
    '修复',
    '请问',
    '报错',
    '出错',
    '出现',
    '遇到',
    '提示',
    '一直',
    '总是',
    '老是',
    '帮忙',
    '代码',
    '吗',
    '呢',
    '啊',
    '呀',
    '吧',
    '咋',
    '啥',
  ],
  /** English, in the form that `stem` gives. */
  en: new Set(
    (
      'a an and are as at be been but by can could did do does for from had has have ' +
      'how i if in is it its me my now of on or our please so than that the their them then ' +
      'there they this to us was we were what when where which who why will with would you your ' +
      'answer explain explanation fix handle help mean meaning occur reason resolve ' +
      'response return solution solve troubleshoot'
    )
      .split(' ')
      .map(stem),
  ),
};

/** English words that mostly fill, but name something where no other English word stands. */
const softFillers = new Set(['get', 'got']);

/** The words without English fillers; all of them if there is nothing else. */
export function withoutFillers(words: readonly Word[]): readonly Word[] {
  if (words.every(({ han }) => han)) return words;
  const kept = words.filter((word) => word.han || !questionWords.en.has(word.word));
  const hard = kept.filter((word) => word.han || !softFillers.has(word.word));
  if (hard.some((word) => !word.han)) return hard;
  return kept.length > 0 ? kept : words;
}

/** Words that stand before a code and don't count beside it. */
export const codeWords = new Set(
  (
    'code error err errcode errno number get got getting ' +
    'end ends last first digit start starts begin begins'
  )
    .split(' ')
    .map(stem),
);

/** Words for what a reader wants done; they tell less about the code than other words. */
export const wishes = new Set([
  ...'添加 增加 新增 加入 绑定 登记 报备 申请 修改 调整 更换 提高 重新'.split(' '),
  ...'add new another register replace change raise move open need want'.split(' ').map(stem),
]);

/** Chinese characters that join words: a pair with one of them that no entry has tells nothing. */
export const joiningCharacters =
  /[的了在就都也还和与跟把被让给过着得是有没能会可要再又才只这那到从]/;
