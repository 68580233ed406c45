<?php

declare(strict_types=1);

// #region
// [zh] $params：实际发送的全部参数，URL 编码之前的原始值
// [en] $params: every parameter that is sent, raw, before URL encoding
function stringToSign(array $params, string $secret): string
{
    $params['appsecret'] = $secret;
    unset($params['sign']);
    ksort($params, SORT_STRING);
    $pair = fn ($name, $value) => "$name=$value";
    return implode('&', array_map($pair, array_keys($params), $params));
}

function sign(array $params, string $secret): string
{
    return sha1(stringToSign($params, $secret));
}

$params = [
    'appid' => '10000001',
    'grant_type' => 'client_credential',
    'timestamp' => '1700000000',
];
echo stringToSign($params, '***'), "\n";
echo sign($params, '0123456789abcdef0123456789abcdef'), "\n";
// #endregion
