<?php

declare(strict_types=1);

// [zh] 测试环境；正式环境是 https://openapi.guanaitong.com
// [en] The test environment; production is https://openapi.guanaitong.com
const HOST = 'https://openapi.guanaitong.tech';
const TIMEOUT_SECONDS = 60;

// [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
// [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
const NO_ANSWER = -1;

function sign(array $params): string
{
    $params['appsecret'] = (string) getenv('APPSECRET');
    ksort($params, SORT_STRING);
    $pair = fn ($name, $value) => "$name=$value";
    return sha1(implode('&', array_map($pair, array_keys($params), $params)));
}

function post(string $path, array $params): array
{
    $sent = $params + ['appid' => (string) getenv('APPID'), 'timestamp' => (string) time()];
    $body = http_build_query($sent + ['sign' => sign($sent)]);
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/x-www-form-urlencoded',
        'content' => $body,
        'timeout' => TIMEOUT_SECONDS,
        'follow_location' => 0,
    ]]);
    $json = @file_get_contents(HOST . $path, false, $context);
    $ok = preg_match('/^HTTP\S+ 200\b/', $http_response_header[0] ?? '') === 1;
    $answer = $ok && is_string($json) ? json_decode($json, true) : null;
    return is_int($answer['code'] ?? null) ? $answer : ['code' => NO_ANSWER];
}

// [zh] 日志只写路径、单号和 code；参数里有令牌和签名
// [en] Logs path, order number and code: the parameters hold token and signature
function send(string $path, array $params): array
{
    $answer = post($path, $params);
    $target = implode(' ', array_filter([$path, $params['external_code'] ?? '']));
    $result = $answer['code'] === NO_ANSWER ? 'no answer' : $answer['code'];
    echo "$target -> $result\n";
    return $answer;
}
