<?php

declare(strict_types=1);

// #region
// [zh] send 见示例「签名、发送、读响应」：
// [zh] https://reference.example/guides/handle-errors/
// [en] send is the sample “Sign, send, read the answer”:
// [en] https://reference.example/en/guides/handle-errors/
require_once 'openapi.php';

const TOKEN_CODES = [1000210004, 1000210013];
// [zh] 新令牌拿不到或仍被拒绝时，隔这么久才再获取，免得用完每小时的次数
// [en] After a failed or useless renewal, wait this long: the calls per hour are limited
const PAUSE_SECONDS = 120;

final class Client
{
    // [zh] PHP 进程之间不共享变量：把这些放进共享缓存，获取令牌时加锁
    // [en] PHP processes share no variables: keep these in a shared cache, renew under a lock
    private string $token = '';
    private float $renewAt = 0;
    private float $pausedUntil = 0;
    private array $failure = ['code' => NO_ANSWER];

    private function pauseAfter(array $answer): void
    {
        $this->failure = ['code' => $answer['code'] ?: NO_ANSWER];
        $this->pausedUntil = time() + PAUSE_SECONDS;
    }

    private function renew(): void
    {
        $created = send('/token/create', ['grant_type' => 'client_credential']);
        $token = $created['data']['access_token'] ?? null;
        if ($created['code'] !== 0 || !is_string($token) || $token === '') {
            $this->pauseAfter($created);
            return;
        }
        $this->token = $token;
        $expiresIn = $created['data']['expires_in'] ?? 0;
        $lifetime = max(is_numeric($expiresIn) ? $expiresIn : 0, PAUSE_SECONDS);
        $this->renewAt = time() + $lifetime * 0.8;
    }

    // [zh] $refused 是刚被拒绝的令牌。提前获取失败时，旧令牌继续用
    // [en] $refused is the token just refused. If early renewal fails, the old one stays
    private function accessToken(?string $refused = null): string
    {
        if ($this->token === $refused) {
            [$this->token, $this->renewAt] = ['', 0];
        }
        if (time() >= max($this->renewAt, $this->pausedUntil)) {
            $this->renew();
        }
        return $this->token;
    }

    public function call(string $path, array $params): array
    {
        $used = $this->accessToken();
        if ($used === '') {
            return $this->failure;
        }
        $answer = send($path, $params + ['access_token' => $used]);
        if (!in_array($answer['code'], TOKEN_CODES, true)) {
            return $answer;
        }
        // [zh] 只重新获取一次、重发一次；send 每次取新的时间戳并重新签名
        // [en] Renew once, send once more; send takes a new timestamp and signs again
        $renewed = $this->accessToken($used);
        if ($renewed === '') {
            return $answer;
        }
        $second = send($path, $params + ['access_token' => $renewed]);
        if (in_array($second['code'], TOKEN_CODES, true)) {
            $this->pauseAfter($second);
        }
        return $second;
    }
}
// #endregion

$client = new Client();
for ($turn = 0; $turn < 4; $turn++) {
    $answer = $client->call('/employee/get', ['userid' => 'u100']);
    echo "answer {$answer['code']}\n";
}
