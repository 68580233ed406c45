// #region
const response = await fetch('https://reference.example/codes.json');
const { codes } = await response.json();

for (const { code, constant, handling } of codes)
  if (handling.retry.answer === 'after-renewal') console.log(code, constant);
// #endregion

export {};
