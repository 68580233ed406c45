// #region
// [zh] 中文全文在 /codes/，英文在 /en/codes/
// [en] The text in English is at /en/codes/, the Chinese one at /codes/
async function explain(code: number): Promise<string> {
  const response = await fetch(`https://reference.example/en/codes/${code}.md`);
  return response.ok ? response.text() : `unknown code ${code}`;
}
// #endregion

console.log((await explain(1000210004)).split('\n')[0]);
console.log(await explain(1000219999));

export {};
