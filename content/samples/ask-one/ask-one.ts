// #region
// [zh] 没有收录的错误码得到 404
// [en] A code that the reference does not have gives 404
async function ask(code: number): Promise<string> {
  const response = await fetch(`https://reference.example/codes/${code}.json`);
  if (response.status === 404) return 'unknown';
  const { fixedBy, retry, applied } = (await response.json()).handling;
  return `${retry.answer}, ${applied.answer}, ${fixedBy.who.join('+')}`;
}

for (const code of [1000210004, 1000220057, 1000219999]) console.log(await ask(code));
// #endregion

export {};
