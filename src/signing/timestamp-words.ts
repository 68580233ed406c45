import type { TimeForm } from './timestamp.ts';
import { bilingual } from '../catalog/bilingual.ts';

/** Words of the timestamp checker. Text between backticks is code. */
export const timestampWords = bilingual({
  zh: {
    title: '时间戳检查',
    description:
      '看一个时间戳与时钟差多少，是否在 5 分钟以内，是不是毫秒或差了八小时。全部在本页完成，不发送、不保存。',
    withoutScript:
      '这个工具需要 JavaScript。规则是：`timestamp` 为 Unix 时间，单位秒，10 位；与平台时钟相差超过 5 分钟会被拒绝。',
    samplesLabel: '试试：',
    samples: {
      now: '现在',
      milliseconds: '13 位毫秒',
      zone: '差八小时',
      log: '日志时间',
    },
    value: '时间戳或时间',
    valueHint: '秒、毫秒、日期、日志里的时间，或一个带 `timestamp` 的请求。',
    header: '响应的 Date 头',
    headerHint: '可不填。粘贴平台响应的头，就与平台的时钟比，而不是与本机比。',
    clock: '本机时钟',
    results: '检查结果',
    empty: '填入时间戳后，这里显示它与时钟的差别。',
    unread: '没有读出时间。支持 10 位秒、13 位毫秒，以及常见写法的日期和日志时间。',
    digitCount: (count: number) =>
      `这里有 ${count} 位数字，平台要的是 10 位秒数。检查复制时是否多了或少了几位。`,
    headerUnread: '没有从响应里读出 `Date` 头，下面与本机时钟比较。',
    headerOther: (name: string) =>
      `\`${name}\` 不是响应的时间，不能当作平台的时钟。粘贴 \`Date\` 头；下面与本机时钟比较。`,
    within: '在 5 分钟以内',
    outside: '超过 5 分钟，会被拒绝',
    refused: '写法不对',
    againstDevice: '与本机时钟比较。',
    againstResponse: '与响应的 Date 头比较。',
    deviceOff: (difference: string) =>
      `本机时钟本身${difference}（以响应的 Date 头为准，含传输的时间）。`,
    unit: (form: string) => `这是${form}，平台要的是秒：去掉末尾，只留 10 位。`,
    notEpoch: '这是日期，平台要的是 Unix 时间的秒数。',
    fraction: '这里有小数，平台要的是整数秒。',
    notDigits: '平台要的是只有数字的 10 位秒数。',
    zoneAhead8:
      '差别接近八小时，可能是把中国时间当成 UTC 换算了，也可能只是巧合。换算时写明时区，或者直接取 Unix 时间。',
    zoneBehind8:
      '差别接近八小时，可能是把 UTC 当成中国时间换算了，也可能只是时间取得太早。换算时写明时区，或者直接取 Unix 时间。',
    zone: (hours: string) =>
      `差别接近 ${hours}，与一个时区的偏移相同，可能是时区换算错了，也可能只是巧合。Unix 时间与时区无关。`,
    whichZone: (name: string) => `\`${name}\` 有几种含义，这里是哪一个？`,
    assumed: (zone: string) => `文本没有写时区，按 ${zone} 读取。`,
    advice: '发送前再取时间，取了新的时间要重新签名。',
    skewAdvice: '如果时间是刚取的，就检查服务器时钟，打开 NTP 同步。',
    corrected: (value: string) => `应写成 \`${value}\`。`,
    readAs: '读作',
    forms: {
      seconds: '秒',
      milliseconds: '毫秒',
      microseconds: '微秒',
      nanoseconds: '纳秒',
      ticks: '.NET 的 ticks',
      number: '数字',
      compact: '紧凑的日期',
      date: '日期',
    } satisfies Record<TimeForm, string>,
    unixTime: 'Unix 时间',
    utc: 'UTC',
    china: '中国时间',
    forCodes: '排查这些错误码时用得上：',
  },
  en: {
    title: 'Timestamp checker',
    description:
      'See how far a timestamp is from the clock, whether that is within five minutes, and whether it is in milliseconds or eight hours off. All of it on this page, nothing sent, nothing stored.',
    withoutScript:
      'This tool needs JavaScript. The rule: `timestamp` is Unix time in seconds, 10 digits; more than 5 minutes off the platform’s clock is refused.',
    samplesLabel: 'Try:',
    samples: {
      now: 'Now',
      milliseconds: '13 digits',
      zone: 'Eight hours off',
      log: 'A log time',
    },
    value: 'A timestamp or time',
    valueHint:
      'Seconds, milliseconds, a date, the time of a log line, or a request that has a `timestamp`.',
    header: 'The Date header of a response',
    headerHint:
      'Optional. Paste the headers of the platform’s response to compare with its clock instead of this device’s.',
    clock: 'This device’s clock',
    results: 'Result',
    empty: 'Enter a timestamp, and how far it is from the clock appears here.',
    unread:
      'No time could be read. It may be 10 digits of seconds, 13 of milliseconds, or a date or log time in a common form.',
    digitCount: (count: number) =>
      count === 1
        ? 'This is 1 digit, and the platform takes seconds, which have 10. Check the copied value.'
        : `These are ${count} digits, and the platform takes seconds, which have 10. Check whether copying lost or added some.`,
    headerUnread:
      'No `Date` header could be read from the response; the device’s clock is used below.',
    headerOther: (name: string) =>
      `\`${name}\` is not the time of the response and says nothing about the platform’s clock. Paste the \`Date\` header; the device’s clock is used below.`,
    within: 'Within 5 minutes',
    outside: 'More than 5 minutes off, and so refused',
    refused: 'Not in the right form',
    againstDevice: 'Compared with this device’s clock.',
    againstResponse: 'Compared with the Date header of the response.',
    deviceOff: (difference: string) =>
      `This device’s own clock is ${difference} by the Date header of the response, travel time included.`,
    unit: (form: string) =>
      `These are ${form}; the platform wants seconds. Keep the first 10 digits.`,
    notEpoch: 'This is a date; the platform wants Unix time in seconds.',
    fraction: 'This has a fraction; the platform wants whole seconds.',
    notDigits: 'The platform wants seconds as 10 digits and nothing else.',
    zoneAhead8:
      'The difference is close to eight hours. Perhaps local time in China was taken for UTC; it may also be chance. Name the zone when converting, or take Unix time directly.',
    zoneBehind8:
      'The difference is close to eight hours. Perhaps UTC was taken for local time in China; the time may also just be old. Name the zone when converting, or take Unix time directly.',
    zone: (hours: string) =>
      `The difference is close to ${hours}, the offset of a time zone. Perhaps the zone was converted wrongly; it may also be chance. Unix time has no time zone.`,
    whichZone: (name: string) => `\`${name}\` is the name of several zones. Which one is it here?`,
    assumed: (zone: string) => `The text names no time zone; it is read as ${zone}.`,
    advice: 'Take the time when the request is built, and sign again when it changes.',
    skewAdvice: 'If the time was taken just now, check the server’s clock and turn on NTP.',
    corrected: (value: string) => ` It ought to be \`${value}\`.`,
    readAs: 'Read as',
    forms: {
      seconds: 'seconds',
      milliseconds: 'milliseconds',
      microseconds: 'microseconds',
      nanoseconds: 'nanoseconds',
      ticks: 'ticks of .NET',
      number: 'a number',
      compact: 'a compact date',
      date: 'a date',
    },
    unixTime: 'Unix time',
    utc: 'UTC',
    china: 'Time in China',
    forCodes: 'Useful for:',
  },
});
