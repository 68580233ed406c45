<?php

declare(strict_types=1);

function createToken(): array
{
    static $created = 0;
    $created++;
    echo "/token/create -> token-$created\n";
    return ['access_token' => "token-$created", 'expires_in' => 3600];
}

function send(string $path, array $params, string $token): array
{
    static $script = [0, 1000210004, 0, 1000210004, 1000210004];
    $code = array_shift($script);
    echo "$path $token -> $code\n";
    return ['code' => $code];
}

// #region
const TOKEN_CODES = [1000210004, 1000210013];

final class Client
{
    // [zh] 多个进程共用一个 appid 时，把这两项放进共享缓存，换新时加锁
    // [en] Where processes share an appid, share these two and lock renewal
    private string $token = '';
    private int $renewAt = 0;

    // [zh] $refused 是刚被拒绝的令牌
    // [en] $refused is the token just refused
    private function accessToken(string $refused = ''): string
    {
        if ($this->token === $refused || time() >= $this->renewAt) {
            ['access_token' => $this->token, 'expires_in' => $seconds] = createToken();
            $this->renewAt = time() + intdiv($seconds * 4, 5);
        }
        return $this->token;
    }

    public function call(string $path, array $params): array
    {
        $used = $this->accessToken();
        $answer = send($path, $params, $used);
        if (!in_array($answer['code'], TOKEN_CODES, true)) {
            return $answer;
        }
        // [zh] 只换新一次、重发一次；send 每次取新的时间戳并重新签名
        // [en] Renew once, send once more; send takes a new timestamp and signs anew
        return send($path, $params, $this->accessToken($used));
    }
}
// #endregion

$client = new Client();
for ($turn = 0; $turn < 3; $turn++) {
    $answer = $client->call('/employee/get', ['userid' => 'u100']);
    echo "answer {$answer['code']}\n";
}
