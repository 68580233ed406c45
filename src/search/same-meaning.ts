import { fold, splitWords, type Word } from '../catalog/fold.ts';
import { withoutFillers } from './question-words.ts';

/**
 * Ways of saying the same thing in either language: what one wording finds, the others find too,
 * at a lower value. Only words of the trade; what belongs to one code stands among the keywords
 * of its entry.
 */
const groups: readonly string[] = [
  '不存在|找不到|未找到|没找到|查不到|查无|没有找到|没有这个|没有此|没有该|无此|不能识别|没建|还没建|not exist|not found|no such|nonexistent|unknown|cannot find|could not find|unrecognized|missing',
  '已存在|已经存在|重复|冲突|已有|已被使用|被使用|被注册|被占用|占用|撞|两次|两遍|不唯一|用过|already exist|already used|already in use|duplicate|conflict|taken|twice|reused|not unique',
  '重名|同名|名称重复|名字重复|名称冲突|名字冲突|名称已存在|名称已经存在|名冲突|名重复|duplicate name|same name|name conflict|name taken|name exist|name already exist',
  '缺|漏|空|必填|必传|必需|必须传|未设置|没设置|没有设置|未填|没填|没有填|缺少|缺失|漏传|没传|没有传|未传|少传|漏了|不全|忘了传|为空|空值|not set|missing|empty|blank|null|required|needed|mandatory|absent|lacks|omitted|unset|not provided|not given|forgot',
  '过期|失效|到期|超时效|无效|expired|expire|expiry|expiration|stale|outdated|too old|invalid|no longer valid',
  '无效|不合法|非法|不正确|不对|错误|有误|不规范|不符合要求|不符合|不合要求|错了|填错|传错|写错|用错|失败|不通过|没通过|不成功|没成功|invalid|illegal|incorrect|wrong|bad|malformed|not valid|rejected|refused|error|fail|unsuccessful|not pass',
  '没有权限|无权限|没权限|权限不足|未授权|无权|缺少权限|开通权限|拒绝访问|no permission|permission denied|access denied|not authorized|unauthorized|forbidden|insufficient permission|insufficient permissions|lack of permission|insufficient privileges|not permitted',
  '太多|过多|太频繁|过于频繁|频繁|超限|超频|限流|限频|次数超|频率超|超过频率|次数用完|用完了|用光|耗尽|限速|并发|qps|exhausted|too many|over limit|rate limit|throttle|throttling|exceeded|too frequent|too often|too fast',
  '太长|过长|超长|太短|过短|长度|too long|too short|length|exceeds',
  '不匹配|不一致|不相同|不相等|不符|不相符|对不上|不同|不一样|mismatch|not equal|not match|different|not same|inconsistent|differ',
  '不允许|不支持|不能|无法|禁止|not allowed|not supported|unsupported|disallowed',
  '空短信|短信内容|短信|短消息|简讯|sms|text message',
  '没有内容|没内容|没有文字|无内容|空白|empty|blank|without text|no text|no content',
  '手机号|手机号码|手机|电话|电话号码|mobile|phone|cellphone|telephone|phone number',
  '邮箱|邮件|电邮|邮件地址|email|mail|e-mail|mailbox',
  '部门|组织机构|department',
  '部门名称|部门名|部门的名称|department name|name of department',
  '账户|账号|account',
  '令牌|凭证|token',
  '签名|验签|加签|签名值|sign|signature|signing',
  '额度|quota|limit',
  '密钥|秘钥',
  '权限|permission|privilege|access right',
  '离职|辞职|离开公司|resigned|resign|left|quit',
  '境外|港澳台|香港|澳门|台湾|区号|area code|country code',
  '国外|海外|国际|foreign|overseas|international',
  '服务器|主机|机器|云|机房|server|host|machine|cloud',
  '迁移|搬迁|搬家|换了|更换|切换|变了|moved|migrated|migration|changed',
  '超时|timed out|timeout',
  '员工|职员|雇员|人员|职工|employee|staff|worker|user',
  '工号|员工编号|employee number|staff number|employee no|corp code',
  '上级|父级|父部门|parent|superior',
  '子部门|下级|下级部门|child|sub department|subdepartment|children',
  '企业|公司|enterprise|company',
  '日期|date',
  '时间戳|时间|时钟|timestamp|time|clock',
  '时间差|时差|误差|相差|偏差|不准|快了|慢了|skew|drift|off by|hour off|hours off',
  '授权码|auth code|authcode|authorization code',
  '接口|端点|interface|endpoint|api',
  '方式|方法|请求类型|method|verb|request type',
  '发放|派发|assign|allocate|allocation|assignment|grant|distribute',
  '系统繁忙|系统异常|系统错误|服务器错误|服务器内部错误|内部错误|服务异常|挂了|宕机|崩溃|开小差|system error|server error|internal error|internal server error|service error',
  '删|删除|移除|撤销|裁撤|delete|remove|deletion|drop|erase',
  '网址|链接|路径|url|link|path',
  '编号|编码|代码|code',
  '参数|字段|必填项|param|field|argument',
  '值|value',
];

interface Wording {
  words: readonly string[];
  group: string;
}

/** The wordings by their first word, as `splitWords` gives it. */
const wordings = new Map<string, Wording[]>();
for (const [place, group] of groups.entries())
  for (const text of group.split('|')) {
    const words = withoutFillers(splitWords(fold(text))).map((word) => word.word);
    const list = wordings.get(words[0]!) ?? [];
    list.push({ words, group: `~${place}` });
    wordings.set(words[0]!, list);
  }

/** A wording of a group in a text. */
export interface Meaning {
  /** A name that no word can have. */
  group: string;
  /** The first and the last word of it. */
  first: number;
  last: number;
}

/**
 * The wordings that stand in the words of a text, fillers left out; a wording of one character
 * only where it is not part of a longer one.
 */
export function meanings(words: readonly Word[]): Meaning[] {
  const found: Meaning[] = [];
  let covered = -1;
  for (let first = 0; first < words.length; first += 1) {
    const list = wordings.get(words[first]!.word);
    if (!list) continue;
    const fitting = list.filter((wording) =>
      wording.words.every((word, place) => words[first + place]?.word === word),
    );
    const last = Math.max(-1, ...fitting.map((wording) => first + wording.words.length - 1));
    for (const { words: wording, group } of fitting) {
      const single = wording.length === 1 && words[first]!.han;
      if (single && (covered >= first || last > first)) continue;
      found.push({ group, first, last: first + wording.length - 1 });
    }
    covered = Math.max(covered, last);
  }
  return found;
}
