<?php

declare(strict_types=1);

// #region
// [zh] Client 见示例「令牌被拒绝时只重新获取一次」：
// [zh] https://reference.example/guides/handle-errors/
// [en] Client is the sample “Renew a refused token once”:
// [en] https://reference.example/en/guides/handle-errors/
require_once 'renew-once.php';

// [zh] 批量接口是异步的：data 是批次号，结果稍后才查得到
// [en] Batch calls are asynchronous: data is the batch number, the result appears later
function batchResult(Client $client, string $batchNumber): string
{
    $answer = $client->call('/getByBatchNumber', ['batch_num' => $batchNumber]);
    if ($answer['code'] !== 0) {
        return "no result, code {$answer['code']}";
    }
    $data = is_array($answer['data'] ?? null) ? $answer['data'] : [];
    // [zh] 只重发失败的行。行的内容在 service_data 里，可能有个人信息，不写进日志
    // [en] Resend failed rows only. service_data holds the row, perhaps with personal data:
    // [en] keep it out of logs
    $failures = $data['failures'] ?? null;
    foreach (is_array($failures) ? $failures : [] as $failure) {
        $reason = $failure['reason'] ?? null;
        echo 'row failed: ', is_string($reason) ? $reason : 'no reason', "\n";
    }
    $total = $data['total_count'] ?? null;
    $succeeded = $data['success_count'] ?? null;
    $failed = $data['failure_count'] ?? null;
    if (!is_int($total) || !is_int($succeeded) || !is_int($failed)) {
        return 'no counts yet, query again later';
    }
    $open = $total - $succeeded - $failed;
    $more = $open > 0 ? ", $open open: query again later" : '';
    return "$total rows: $succeeded succeeded, $failed failed$more";
}
// #endregion

$client = new Client();
foreach (array_slice($argv, 1) as $batchNumber) {
    $result = batchResult($client, $batchNumber);
    echo "$batchNumber: $result\n";
}
