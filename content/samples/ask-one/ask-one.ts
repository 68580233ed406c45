// #region
// [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
// [en] Only 404 means that the reference does not have the code; an outage does not
async function ask(code: number): Promise<string> {
  try {
    const response = await fetch(`https://reference.example/codes/${code}.json`);
    if (response.status === 404) return 'unknown';
    if (!response.ok) return `not available: HTTP ${response.status}`;
    const { fixedBy, retry, applied } = (await response.json()).handling;
    return `${retry.answer}, ${applied.answer}, ${fixedBy.who.join('+')}`;
  } catch {
    return 'not available';
  }
}

for (const code of [1000210004, 1000220057, 1000219999]) console.log(await ask(code));
// #endregion

export {};
