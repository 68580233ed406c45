<?php

declare(strict_types=1);

// #region
// [zh] $status 是 HTTP 状态码，超时记 0；$writes 表示调用会改动数据
// [en] $status: the HTTP status, 0 after a time-out; $writes: the call changes something
function resend(int $status, int $code, bool $writes): string
{
    $unclear = $writes ? 'after-check' : 'may-help';
    if ($status !== 200) {
        return $unclear;
    }
    return match ($code) {
        0 => 'not-needed',
        1000210001, 1000210004, 1000210013, 1000210014 => 'after-renewal',
        1000200052 => 'after-wait',
        1000220057, 1000220058 => 'after-check',
        1000220059, 1000220064, 1000310010, 1000410010 => $unclear,
        default => 'after-fix',
    };
}
// #endregion

$cases = [
    [200, 0, false],
    [200, 1000210001, false],
    [200, 1000210004, false],
    [200, 1000210013, false],
    [200, 1000210014, false],
    [200, 1000200052, false],
    [200, 1000220057, true],
    [200, 1000220058, true],
    [200, 1000220059, false],
    [200, 1000310010, false],
    [200, 1000310010, true],
    [200, 1000410010, false],
    [200, 1000220064, false],
    [200, 1000210002, false],
    [500, -1, false],
    [500, -1, true],
];
foreach ($cases as [$status, $code, $writes]) {
    echo "$status $code ", $writes ? 'write' : 'read', ': ', resend($status, $code, $writes), "\n";
}
