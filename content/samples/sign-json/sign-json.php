<?php

declare(strict_types=1);

function stringToSign(array $params, string $secret): string
{
    $params['appsecret'] = $secret;
    ksort($params, SORT_STRING);
    $pair = fn ($name, $value) => "$name=$value";
    return implode('&', array_map($pair, array_keys($params), $params));
}

function sign(array $params, string $secret): string
{
    return sha1(stringToSign($params, $secret));
}

$secret = '0123456789abcdef0123456789abcdef';

// #region
// [zh] 只序列化一次：签名和发送用同一个字符串
// [en] Serialise once: sign and send the same string
$body = json_encode([['dept_code' => 'S100', 'parent_code' => 'S000']]);
$query = [
    'access_token' => 'aaaabbbbccccddddeeeeffff00001111',
    'appid' => '10000001',
    'grant_type' => 'client_credential',
    'timestamp' => '1700000000',
    'version' => '1.0.0',
];
echo stringToSign($query + ['_body' => $body], '***'), "\n";
echo sign($query + ['_body' => $body], $secret), "\n";
// [zh] 发送：$query 和 sign 放在 URL 里，$body 原样作为 application/json 请求体
// [en] Send $query and sign in the URL, $body as it is, as application/json
// #endregion
