<?php

declare(strict_types=1);

// #region
// [zh] Client 见示例「令牌被拒绝时只重新获取一次」：
// [zh] https://reference.example/guides/handle-errors/
// [en] Client is the sample “Renew a refused token once”:
// [en] https://reference.example/en/guides/handle-errors/
require_once 'renew-once.php';

// [zh] 只用于查询类接口；写操作先查询结果
// [en] For reads only; before repeating a write, query its outcome
const TEMPORARY = [NO_ANSWER, 1000310010, 1000410010, 1000220064];
const WAIT_SECONDS = 1;

function read(Client $client, string $path, array $params): array
{
    $answer = $client->call($path, $params);
    foreach ([1, 2, 4] as $factor) {
        if (!in_array($answer['code'], TEMPORARY, true)) {
            break;
        }
        sleep($factor * WAIT_SECONDS);
        $answer = $client->call($path, $params);
    }
    return $answer;
}
// #endregion

$client = new Client();
foreach (array_slice($argv, 1) as $userid) {
    $answer = read($client, '/employee/get', ['userid' => $userid]);
    echo "$userid: code {$answer['code']}\n";
}
