// #region
function normaliseMobile(input: string, area = '86') {
  // [zh] 全角转半角，只去掉空格、短横和括号；有其他字符或国内前缀 (0) 的拒绝，不猜
  // [en] Full width to half width; drop spaces, dashes and brackets only. Refuse a
  // [en] number with anything else in it, or with a national (0), rather than guess
  const half = input.replace(/[！-～]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  const plain = half.includes('(0)') ? '' : half.replace(/[\p{Zs}\p{Pd}()]/gu, '');
  const prefix = [`+${area}`, `00${area}`].find((start) => plain.startsWith(start));
  const mobile = plain.slice(prefix?.length ?? 0);
  // [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
  // [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
  const pattern = area === '86' ? /^1[0-9]{10}$/ : /^[0-9]{6,20}$/;
  if (!pattern.test(mobile)) throw new RangeError(`not a mobile number of area ${area}`);
  return { mobile, mobile_area: area };
}
// #endregion

for (const asked of process.argv.slice(2)) {
  const [input = '', area] = asked.split('|');
  try {
    const { mobile, mobile_area } = normaliseMobile(input, area);
    console.log(`${input} -> ${mobile}, area ${mobile_area}`);
  } catch {
    console.log(`${input} -> refused`);
  }
}

export {};
