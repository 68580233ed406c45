<?php

declare(strict_types=1);

// #region
// [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
// [en] Only 404 means that the reference does not have the code; an outage does not
function ask(int $code): string
{
    $context = stream_context_create(['http' => ['ignore_errors' => true, 'timeout' => 10]]);
    $json = @file_get_contents("https://reference.example/codes/$code.json", false, $context);
    $status = explode(' ', $http_response_header[0] ?? '')[1] ?? '';
    if ($status === '404') {
        return 'unknown';
    }
    if ($status !== '200') {
        return $status === '' ? 'not available' : "not available: HTTP $status";
    }
    $handling = json_decode((string) $json, true)['handling'] ?? null;
    if (!is_array($handling)) {
        return 'not available';
    }
    $who = implode('+', $handling['fixedBy']['who']);
    return "{$handling['retry']['answer']}, {$handling['applied']['answer']}, $who";
}

foreach ([1000210004, 1000220057, 1000219999] as $code) {
    echo ask($code), "\n";
}
// #endregion
