/** Names of months as programs write them: English, and Chinese as Java and browsers do. */
export const months: readonly (readonly string[])[] = [
  ['jan', 'january', '一月'],
  ['feb', 'february', '二月'],
  ['mar', 'march', '三月'],
  ['apr', 'april', '四月'],
  ['may', '五月'],
  ['jun', 'june', '六月'],
  ['jul', 'july', '七月'],
  ['aug', 'august', '八月'],
  ['sep', 'sept', 'september', '九月'],
  ['oct', 'october', '十月'],
  ['nov', 'november', '十一月'],
  ['dec', 'december', '十二月'],
];

/** Names of the days of the week; they are read over. */
export const weekdays: readonly string[] = (
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun ' +
  'sunday 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日'
).split(' ');

/** Words for a part of the day, before or after a clock of twelve hours. */
export const halves: readonly (readonly [word: string, half: 'am' | 'pm' | 'noon'])[] = [
  ['am', 'am'],
  ['a.m.', 'am'],
  ['pm', 'pm'],
  ['p.m.', 'pm'],
  ['上午', 'am'],
  ['凌晨', 'am'],
  ['清晨', 'am'],
  ['早上', 'am'],
  ['中午', 'noon'],
  ['下午', 'pm'],
  ['傍晚', 'pm'],
  ['晚上', 'pm'],
];

/** Zones by their short names, in minutes east of UTC, as far as a name has one meaning in use. */
export const zones: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  PKT: 300,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EDT: -240,
  EST: -300,
  CDT: -300,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKST: -540,
  HST: -600,
};

/** Short names that several zones have, the likeliest here first, in minutes east of UTC. */
export const sharedZones: Readonly<Record<string, readonly number[]>> = {
  CST: [480, -360],
  IST: [330, 120, 60],
  BST: [60, 360],
  AST: [-240, 180],
};

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words before a time that say that it is not the time of the line: `expires at 2026-11-02`. */
export const otherTimeWords = wordSet(
  'at until till by before after since from to on expires expired between and than',
);

/** Levels, which stand before a time as `INFO: 2026-11-02`. */
export const levels = wordSet(
  'trace debug info notice warn warning error severe critical fatal panic verbose',
);

/** Names of fields that hold the time of their record, without case and marks at their ends. */
export const timeNames = wordSet(
  `timestamp time ts t date datetime dt asctime eventtime event_time logtime log_time log_timestamp
  time_local time_iso8601 timemillis epochmillis epochsecond instant when created_at createdat
  starteddatetime realtime_timestamp source_realtime_timestamp timegenerated requesttime
  request_time start_time starttime timestamp_start systemtime collecttime timeunixnano 时间 日期 时刻 日志时间 记录时间 发生时间 请求时间 响应时间 调用时间
  创建时间`,
);

/** Whether a field of this name holds the time of its record: `time`, `@timestamp`, `__time__`. */
export function isTimeName(name: string): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return timeNames.has(last.replace(/^[@_]+|(?<!_)_+$/g, ''));
}
