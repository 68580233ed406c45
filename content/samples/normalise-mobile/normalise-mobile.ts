// #region
function normaliseMobile(input: string, area = '86') {
  // [zh] 全角转半角，去掉空格、短横、括号和不可见字符
  // [en] Full width to half width; drop blanks, dashes, brackets, invisible characters
  const plain = input.normalize('NFKC').replace(/[\p{P}\p{Z}\p{C}]/gu, '');
  const mobile = plain.replace(new RegExp(`^(\\+|00)${area}`), '');
  // [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
  // [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
  const pattern = area === '86' ? /^1\d{10}$/ : /^\d{6,20}$/;
  if (!pattern.test(mobile)) throw new RangeError(`not a mobile number of area ${area}`);
  return { mobile, mobile_area: area };
}
// #endregion

const inputs: [string, string?][] = [
  ['+86 138-0013-8000'],
  ['１３８００１３８０００'],
  ['+44 7700 900123', '44'],
  ['021-5555 0100'],
];
for (const [input, area] of inputs) {
  try {
    const { mobile, mobile_area } = normaliseMobile(input, area);
    console.log(`${input} -> ${mobile}, area ${mobile_area}`);
  } catch {
    console.log(`${input} -> refused`);
  }
}

export {};
