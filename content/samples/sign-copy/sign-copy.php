<?php

declare(strict_types=1);

$secret = '0123456789abcdef0123456789abcdef';

// #region
function signedForm(array $params, string $secret): array
{
    // [zh] 只有副本里有密钥
    // [en] Only the copy holds the secret
    $copy = $params;
    $copy['appsecret'] = $secret;
    ksort($copy, SORT_STRING);
    $pair = fn ($name, $value) => "$name=$value";
    $text = implode('&', array_map($pair, array_keys($copy), $copy));
    return $params + ['sign' => sha1($text)];
}

$params = [
    'appid' => '10000001',
    'grant_type' => 'client_credential',
    'timestamp' => '1700000000',
];
$form = signedForm($params, $secret);
if (isset($form['appsecret'])) {
    throw new InvalidArgumentException('appsecret must not be sent');
}
echo http_build_query($form), "\n";
// #endregion
