// #region
const timeoutSeconds = 10;

// [zh] retry.answer 用于读操作，retry.write 用于写操作
// [en] retry.answer is for a read, retry.write for a write
// [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
// [en] Only 404 means that the reference does not have the code; an outage does not
async function ask(code: number): Promise<string> {
  try {
    const response = await fetch(`https://reference.example/codes/${code}.json`, {
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    if (response.status === 404) return 'unknown';
    if (!response.ok) return `not available: HTTP ${response.status}`;
    const { fixedBy, retry, applied } = (await response.json()).handling;
    const who = fixedBy.who.join('+');
    return `read ${retry.answer}, write ${retry.write}, applied ${applied.answer}, ${who}`;
  } catch {
    return 'not available';
  }
}

for (const code of [1000210004, 1000310010, 1000219999]) console.log(await ask(code));
// #endregion

export {};
