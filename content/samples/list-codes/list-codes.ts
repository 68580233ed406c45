// #region
const timeoutSeconds = 10;

try {
  const response = await fetch('https://reference.example/codes.json', {
    signal: AbortSignal.timeout(timeoutSeconds * 1000),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { codes } = await response.json();
  for (const { code, constant, handling } of codes)
    if (handling.retry.answer === 'after-renewal') console.log(code, constant);
} catch {
  console.log('not available');
}
// #endregion

export {};
