// #region
// [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
// [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
const noAnswer = -1;

// [zh] writes 表示调用会改动数据
// [en] writes: the call changes something
function resend(code: number, writes: boolean): string {
  switch (code) {
    case 0:
      return 'not-needed';
    case 1000210001: case 1000210004: case 1000210013: case 1000210014:
      return 'after-renewal';
    case 1000200052:
      return 'after-wait';
    case noAnswer: case 1000220059: case 1000220064: case 1000310010: case 1000410010:
      return writes ? 'after-check' : 'may-help';
    case 1000220057: case 1000220058:
      return 'after-check';
    // [zh] 只有这些错误码确定写操作没有执行
    // [en] Only these are certain: a write was not carried out
    case 1000200050: case 1000200051: case 1000210002: case 1000210003: case 1000210005:
    case 1000210006: case 1000210009: case 1000210012: case 1000210015: case 1000220001:
    case 1000220002: case 1000220003: case 1000220004: case 1000220005: case 1000220006:
    case 1000220010: case 1000220011: case 1000220012: case 1000220013: case 1000220050:
    case 1000220052: case 1000220055: case 1000220056: case 1000220060: case 1000220061:
    case 1000220062: case 1000220096: case 1000220102: case 1000240002: case 1002212002:
    case 1002212003: case 1005300003:
      return 'after-fix';
    // [zh] 没有收录的错误码：写操作先查询结果
    // [en] A code that the reference does not have: query the outcome of a write first
    default:
      return writes ? 'after-check' : 'after-fix';
  }
}
// #endregion

for (const asked of process.argv.slice(2)) {
  const [code, kind] = asked.split(' ');
  console.log(`${asked}: ${resend(Number(code), kind === 'write')}`);
}

export {};
