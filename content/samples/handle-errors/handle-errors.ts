// #region
// [zh] status 是 HTTP 状态码，超时记 0；writes 表示调用会改动数据
// [en] status: the HTTP status, 0 after a time-out; writes: the call changes something
function resend(status: number, code: number, writes: boolean): string {
  const unclear = writes ? 'after-check' : 'may-help';
  if (status !== 200) return unclear;
  switch (code) {
    case 0:
      return 'not-needed';
    case 1000210001: case 1000210004: case 1000210013: case 1000210014:
      return 'after-renewal';
    case 1000200052:
      return 'after-wait';
    case 1000220057: case 1000220058:
      return 'after-check';
    case 1000220059: case 1000220064: case 1000310010: case 1000410010:
      return unclear;
    default:
      return 'after-fix';
  }
}
// #endregion

const cases: [number, number, boolean][] = [
  [200, 0, false],
  [200, 1000210001, false],
  [200, 1000210004, false],
  [200, 1000210013, false],
  [200, 1000210014, false],
  [200, 1000200052, false],
  [200, 1000220057, true],
  [200, 1000220058, true],
  [200, 1000220059, false],
  [200, 1000310010, false],
  [200, 1000310010, true],
  [200, 1000410010, false],
  [200, 1000220064, false],
  [200, 1000210002, false],
  [500, -1, false],
  [500, -1, true],
];
for (const [status, code, writes] of cases)
  console.log(`${status} ${code} ${writes ? 'write' : 'read'}: ${resend(status, code, writes)}`);

export {};
