<?php

declare(strict_types=1);

// #region
function normaliseMobile(string $input, string $area = '86'): array
{
    // [zh] 全角转半角，只去掉空格、短横和括号；有其他字符或国内前缀 (0) 的拒绝，不猜
    // [en] Full width to half width; drop spaces, dashes and brackets only. Refuse a
    // [en] number with anything else in it, or with a national (0), rather than guess
    $widths = [];
    foreach (range(0x21, 0x7e) as $code) {
        $widths[html_entity_decode('&#' . ($code + 0xfee0) . ';')] = chr($code);
    }
    $half = strtr($input, $widths);
    $plain = preg_replace('/[\p{Zs}\p{Pd}()]/u', '', $half) ?? '';
    $prefix = '/^(\+|00)' . preg_quote($area, '/') . '/';
    $mobile = preg_replace($prefix, '', $plain) ?? '';
    // [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
    // [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
    $pattern = $area === '86' ? '/^1[0-9]{10}$/D' : '/^[0-9]{6,20}$/D';
    if (str_contains($half, '(0)') || preg_match($pattern, $mobile) !== 1) {
        throw new InvalidArgumentException("not a mobile number of area $area");
    }
    return ['mobile' => $mobile, 'mobile_area' => $area];
}
// #endregion

foreach (array_slice($argv, 1) as $asked) {
    [$input, $area] = explode('|', $asked) + [1 => '86'];
    try {
        $found = normaliseMobile($input, $area);
        echo "$input -> {$found['mobile']}, area {$found['mobile_area']}\n";
    } catch (InvalidArgumentException) {
        echo "$input -> refused\n";
    }
}
