import type { AppliedAnswer, Fixer, RetryAnswer } from '../../schemas/entry.ts';

/** A word of the made-up catalogues in both languages. */
export interface Term {
  zh: string;
  en: string;
}

const terms = (list: string): Term[] =>
  list
    .split(',')
    .map((pair) => pair.trim())
    .map((pair) => {
      const space = pair.lastIndexOf(' ');
      return { en: pair.slice(0, space), zh: pair.slice(space + 1) };
    });

/** What the made-up codes are about. */
export const objects = terms(`
  employee 员工, department 部门, enterprise 企业, invoice 发票, order 订单, refund 退款,
  coupon 优惠券, voucher 提货券, card 福利卡, account 账户, quota 额度, points 积分, budget 预算,
  allowance 津贴, claim 报销, trip 差旅, hotel 酒店, flight 航班, meal 用餐, canteen 食堂,
  supplier 供应商, contract 合同, settlement 结算, payment 支付, bill 账单, tax 税务,
  shipment 物流, warehouse 仓库, product 商品, category 类目, brand 品牌, campaign 活动,
  lottery 抽奖, survey 问卷, checkup 体检, insurance 保险, gift 礼品, festival 节日, birthday 生日,
  seniority 司龄, approval 审批, role 角色, notice 通知, template 模板, callback 回调, batch 批次,
  member 成员, store 门店`);

/** The parts of an object that a call names. */
export const parts = terms(`
  code 编号, name 名称, type 类型, status 状态, start time 开始时间, end time 结束时间, amount 金额,
  count 数量, price 单价, owner 负责人, parent 上级, level 级别, currency 币种, channel 渠道,
  address 地址, phone 电话, email 邮箱, bank account 银行账号, attachment 附件, remark 备注,
  region 地区, city 城市, rule 规则, limit 限额, period 周期, version 版本, secret 密钥, group 分组,
  source 来源, serial 序列号`);

/** The first and second halves of the names of made-up services. */
export const names = {
  first: terms(`
    Flex 灵, Wel 惠, Opti 优, Pan 全, Swift 迅, Bright 明, Alpha 甲, Beta 乙, Ever 恒, Nova 新,
    Terra 土, Aqua 水, Luna 月, Sol 日, Astra 星, Vita 生, Prima 首, Omni 众, Via 途, Cora 心`),
  second: terms(`
    Pay 付, Buy 采, Trip 行, Care 护, Fund 基, Meal 膳, Gift 礼, Card 卡, Flow 流, Gate 门,
    Sync 同, Link 联, Hub 枢, Desk 台, Mate 伴, Loop 环, Mark 标, Note 记, Pass 通, Plan 划,
    Quest 寻, Rank 序, Stock 库, Trace 迹, Yard 场`),
};

/** What goes wrong with a part, how the message and the description word it, and the answers. */
export interface Fault extends Term {
  constant: string;
  retry: RetryAnswer;
  /** For a write, where it differs. */
  write: RetryAnswer | undefined;
  applied: AppliedAnswer;
  who: Fixer[];
}

const fault = (
  en: string,
  zh: string,
  retry: RetryAnswer = 'after-fix',
  applied: AppliedAnswer = 'no',
  who: Fixer[] = ['code'],
  write?: RetryAnswer,
): Fault => ({
  en,
  zh,
  constant: en.replace(/\W+/g, ' ').trim().replaceAll(' ', '_').toUpperCase(),
  retry,
  write,
  applied,
  who,
});

export const faults: readonly Fault[] = [
  fault('not found!', '不存在', 'after-fix', 'no', ['code', 'operator']),
  fault('is null!', '不能为空'),
  fault('already exist!', '已存在', 'after-check', 'possibly', ['code', 'operator']),
  fault('length error!', '长度超出限制'),
  fault('format error!', '格式不正确'),
  fault('expired!', '已过期', 'after-renewal', 'no', ['code']),
  fault('over limit!', '超出上限', 'after-wait', 'no', ['operator', 'platform']),
  fault('check failed!', '校验失败', 'after-fix', 'no', ['code', 'platform']),
  fault('not allowed!', '没有权限', 'after-fix', 'no', ['operator', 'platform']),
  fault('not match!', '不匹配', 'after-fix', 'no', ['code', 'operator']),
  fault('is disabled', '已停用', 'after-fix', 'no', ['operator']),
  fault('is locked', '已锁定', 'after-wait', 'no', ['operator']),
  fault('in use', '正在使用', 'after-check', 'no', ['operator']),
  fault('not enough!', '不足', 'after-fix', 'no', ['operator']),
  fault('repeated!', '重复', 'after-check', 'possibly'),
  fault('timeout!', '处理超时', 'after-check', 'possibly', ['platform', 'code']),
  fault('is processing', '正在处理', 'after-wait', 'possibly'),
  fault('unknown error', '出现未知错误', 'may-help', 'unknown', ['platform'], 'after-check'),
  fault('cancelled!', '已取消', 'after-fix', 'no', ['operator']),
  fault('conflict!', '有冲突', 'after-fix', 'no', ['code', 'operator']),
];

/** What a made-up cause or step says; the words in braces are put in for each code. */
export const causes = sentences(`
  请求里的 {field} 与平台登记的{object}不一致，多半是读取配置时取了另一个环境的值。 |
  The {field} of the request differs from the {object} that the platform has on record; most likely a setting of the other environment was read.
  {object}在 {service} 中已经变更，调用方缓存的{part}没有更新。 |
  The {object} has changed in {service}, and the {part} that the caller cached was not refreshed.
  同一批{object}里有两行使用了相同的{part}，平台只接受第一行。 |
  Two lines of one batch of {object} data carry the same {part}, and the platform takes the first alone.
  {field} 在序列化时被截断或带上了空格，平台收到的是另一个值。 |
  The {field} was cut or padded with blanks when it was serialised, so another value arrived.
  {object}的{part}由人工填写，录入时混入了全角字符。 |
  The {part} of the {object} was typed by hand, and full-width characters slipped in.
  调用 {path} 之前没有先创建{object}，顺序颠倒。 |
  The call to {path} came before the {object} was created; the order is reversed.
  定时任务并发执行，两个进程同时修改了{object}的{part}。 |
  Two runs of a scheduled job changed the {part} of the {object} at the same time.
  {service} 的{part}有上限，请求里的数值超过了它。 |
  The {part} has an upper bound in {service}, and the number of the request lies above it.
  没有给这个应用开通 {service} 的{object}接口。 |
  The {object} endpoints of {service} are not opened for this app.
  请求用了旧版字段名，新版要求写作 {field} 。 |
  The request used the older name of the field; the newer version wants {field} instead.`);

export const steps = sentences(`
  打印发给 {path} 的完整请求，确认 {field} 存在，并且与接口文档的类型相同。 |
  Print the whole request to {path}, and confirm that {field} is there and has the type that the endpoint’s page names.
  用同一个 {code} 查询{object}，比较返回的{part}与请求里的是否逐字相同。 |
  Query the {object} by the same {code}, and compare its {part} with that of the request, character by character.
  在 {service} 的后台核对{object}的{part}，配置有误就改正后再发。 |
  Check the {part} of the {object} in the console of {service}, and correct the setting before the next call.
  去掉 {field} 首尾的空白和不可见字符，再按长度限制检查一遍。 |
  Strip blanks and invisible characters from both ends of {field}, then check its length against the limit.
  把这一批{object}拆成单条重发，找出{part}有问题的那一条。 |
  Send the batch of {object} data again one line at a time, and find the one whose {part} is at fault.
  换新的时间戳重新签名，再调用 {path} 一次。 |
  Take a new timestamp, sign again, and call {path} once more.
  查询{object}是否已经写入；已经写入就不要重发。 |
  Query whether the {object} was written; if it was, don’t send it again.
  记下响应头里的 {trace} 和调用时间，连同 {field} 一起交给支持人员。 |
  Record {trace} of the response and the time of the call, and hand them to support together with {field}.`);

export const unknowns = sentences(`
  {service} 对{part}的长度限制，公开资料没有说明。 |
  Which length {service} allows for the {part} is not in the public material.
  {path} 是否区分{part}的大小写。 |
  Whether {path} minds the case of the {part}.
  {object}停用之后，旧的{part}还能用多久。 |
  How long an old {part} still works once the {object} is disabled.`);

function sentences(text: string): Term[] {
  return [...text.matchAll(/^ *(\S.*?) \|\n *(\S.*)$/gm)].map(([, zh = '', en = '']) => ({
    zh,
    en,
  }));
}
