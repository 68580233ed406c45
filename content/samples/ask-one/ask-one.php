<?php

declare(strict_types=1);

// #region
// [zh] 没有收录的错误码得到 404
// [en] A code that the reference does not have gives 404
function ask(int $code): string
{
    $context = stream_context_create(['http' => ['ignore_errors' => true]]);
    $json = file_get_contents("https://reference.example/codes/$code.json", false, $context);
    if (str_contains($http_response_header[0] ?? '', ' 404')) {
        return 'unknown';
    }
    $handling = json_decode($json, true, flags: JSON_THROW_ON_ERROR)['handling'];
    $who = implode('+', $handling['fixedBy']['who']);
    return "{$handling['retry']['answer']}, {$handling['applied']['answer']}, $who";
}

foreach ([1000210004, 1000220057, 1000219999] as $code) {
    echo ask($code), "\n";
}
// #endregion
