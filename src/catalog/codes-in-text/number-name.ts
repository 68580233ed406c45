/**
 * What the name before a number says about the number:
 * `code` names the code of a response, `status` another kind of code (HTTP, process), `other`
 * something that is no code at all (an order number, a phone number, a time, an amount), and
 * `neutral` leaves it open.
 */
export type NameKind = 'code' | 'status' | 'other' | 'neutral';

const wordSet = (words: string) => new Set(words.split(/\s+/));

/** Words that speak of an error outright; beside `code` they outweigh every other word. */
const errorWords = wordSet('err error errors errno fail failed failure exception fault');

/** Words that may stand beside `code` in the name of a response's code. */
const responseWords = wordSet(
  `ret return returned rtn result res resp response rsp reply answer api biz business sub inner
  outer platform gateway open openapi origin original upstream remote service svc server sys system
  rpc data body json`,
);

const statusWords = wordSet('status http https exit process');

/** Words for things that are counted or numbered by themselves, wherever they stand. */
const strongWords = wordSet(
  `id ids uid uuid guid pid tid no nos num nums number numbers serial seq sequence sn index idx
  offset order orders trade pay payment refund bill invoice contract ticket batch task job account
  acct card bank user member customer employee emp staff person dept department corp company
  enterprise org organization tenant parent external auth captcha verification zip post postal area
  country region city province product goods item sku spu shop store merchant mch seller supplier
  category mobile phone tel telephone cell fax contact qq wechat appid openid unionid limitid time
  timestamp ts datetime date epoch amount amt price fee money balance qty quantity port inode nonce
  crc checksum passport idcard cert bytes size length len`,
);

/** Words that only as the name of a field (`name=`, `"name":`) say that the number is no code. */
const weakWords = wordSet(
  `token secret key password pwd sign signature hash digest salt seed random rand session trace span
  thread worker line row rows column col page count cnt total sum points point score quota limit cost
  duration elapsed latency took ttl timeout interval expire expires expired expiry expiration created
  updated modified deleted start begin end finish version ver build revision rev file app client scene
  redirect invite qr bar promo lang language currency tax type ip host mac address addr at day month
  year hour minute second sec ms millis`,
);

const words = /(?:[A-Z](?![a-z]))+|[A-Z]?[a-z]+|[^\x00-\x7f]+/g;
const gluedEnd = /^(.{2,})(code|id|no|num|number|time)$/;

const chineseCode =
  /(?:(?:错误|返回|响应|异常|业务|结果|失败|应答|出错)(?:代码|编码|编号|代号|码|号)|^代码)$/;
const chineseStatus = /状态码$/;
const chineseOther =
  /(?:手机|电话|订单|单号|流水|时间|时间戳|日期|工号|编号|号码|账号|帐号|账户|卡号|金额|数量|总数|证件|身份证|序号|部门|员工|企业|商品|门店|授权码|验证码|邮编|区号|编码|用户|会员|余额|额度|积分|次数|大小|长度|端口|版本|批次|号)$/;

function kindOf(name: string, isField: boolean): NameKind {
  const parts = (name.match(words) ?? []).map((word) => word.toLowerCase());
  const last = parts.at(-1) ?? '';
  if (last > '\x7f') {
    if (chineseCode.test(last)) return 'code';
    if (chineseStatus.test(last)) return 'status';
    return chineseOther.test(last) ? 'other' : 'neutral';
  }
  let namesCode = false;
  let namesError = false;
  let namesStatus = false;
  let isOther = false;
  let isOpen = false;
  const judge = (word: string) => {
    if (word === 'code' || word === 'codes') namesCode = true;
    else if (errorWords.has(word)) namesError = true;
    else if (statusWords.has(word)) namesStatus = true;
    else if (strongWords.has(word) || (isField && weakWords.has(word))) isOther = true;
    else if (word.length > 1 && !responseWords.has(word)) isOpen = true;
  };
  for (const word of parts) {
    const glued = strongWords.has(word) ? null : gluedEnd.exec(word);
    const stem = glued?.[1];
    if (
      stem &&
      (errorWords.has(stem) ||
        responseWords.has(stem) ||
        statusWords.has(stem) ||
        strongWords.has(stem) ||
        weakWords.has(stem))
    ) {
      judge(stem);
      judge(glued[2]!);
    } else {
      judge(word);
    }
  }
  if (parts.includes('errno')) return 'status';
  if (namesCode && namesError) return 'code';
  if (isOther) return 'other';
  if (namesCode && namesStatus) return 'status';
  return namesCode && !isOpen ? 'code' : 'neutral';
}

const known = { field: new Map<string, NameKind>(), prose: new Map<string, NameKind>() };
const mostNames = 4096;

/**
 * Judges the name that stands before a number.
 *
 * @param name the name as written, such as `errcode`, `resp.subCode`, `orderNo`, `错误码`
 * @param isField whether it is written as the name of a field (`name=`, `"name":`); in running text
 * (`name:`, `name 100`) fewer words rule the number out
 */
export function nameKind(name: string, isField: boolean): NameKind {
  const kinds = isField ? known.field : known.prose;
  let kind = kinds.get(name);
  if (kind === undefined) {
    kind = kindOf(name, isField);
    if (kinds.size >= mostNames) kinds.clear();
    kinds.set(name, kind);
  }
  return kind;
}
