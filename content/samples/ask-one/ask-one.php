<?php

declare(strict_types=1);

// #region
const TIMEOUT_SECONDS = 10;

// [zh] retry.answer 用于读操作，retry.write 用于写操作
// [en] retry.answer is for a read, retry.write for a write
// [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
// [en] Only 404 means that the reference does not have the code; an outage does not
function ask(int $code): string
{
    $options = ['ignore_errors' => true, 'timeout' => TIMEOUT_SECONDS];
    $context = stream_context_create(['http' => $options]);
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
    ['retry' => $retry, 'applied' => $applied] = $handling;
    return "read {$retry['answer']}, write {$retry['write']}, applied {$applied['answer']}, $who";
}

foreach ([1000210004, 1000310010, 1000219999] as $code) {
    echo ask($code), "\n";
}
// #endregion
