// #region
const timeoutSeconds = 10;

// [zh] 中文全文在 /codes/，英文在 /en/codes/。只有 404 表示没有收录
// [en] The text in English is at /en/codes/, the Chinese one at /codes/. Only 404 means
// [en] that the reference does not have the code
async function explain(code: number): Promise<string> {
  try {
    const response = await fetch(`https://reference.example/en/codes/${code}.md`, {
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    if (response.status === 404) return `unknown code ${code}`;
    return response.ok ? await response.text() : `not available: HTTP ${response.status}`;
  } catch {
    return 'not available';
  }
}
// #endregion

console.log((await explain(1000210004)).split('\n')[0]);
console.log(await explain(1000219999));

export {};
