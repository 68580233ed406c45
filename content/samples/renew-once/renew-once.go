// #region
package main

import (
	"encoding/json"
	"sync"
	"time"
)

// #endregion
import "fmt"

// #region

// [zh] 新令牌拿不到或仍被拒绝时，隔这么久才再获取，免得用完每小时的次数
// [en] After a failed or useless renewal, wait this long: the calls per hour are limited
const pauseSeconds = 120

func refusesToken(got answer) bool { return got.Code == 1000210004 || got.Code == 1000210013 }

// [zh] 多个进程共用一个 appid 时，把这些放进共享缓存，获取令牌时加锁
// [en] Where processes share an appid, keep these in a shared cache and renew under a lock
type caller struct {
	mu          sync.Mutex
	token       string
	renewAt     time.Time
	pausedUntil time.Time
	failure     answer
}

func (c *caller) pauseAfter(got answer) {
	if got.Code == 0 {
		got.Code = noAnswer
	}
	c.failure = answer{Code: got.Code}
	c.pausedUntil = time.Now().Add(pauseSeconds * time.Second)
}

// [zh] send 见示例「签名、发送、读响应」：
// [zh] https://reference.example/guides/handle-errors/
// [en] send is the sample “Sign, send, read the answer”:
// [en] https://reference.example/en/guides/handle-errors/
func (c *caller) renew() {
	created := send("/token/create", params{"grant_type": "client_credential"})
	var data struct {
		AccessToken string `json:"access_token"`
		ExpiresIn   int    `json:"expires_in"`
	}
	err := json.Unmarshal(created.Data, &data)
	if created.Code != 0 || err != nil || data.AccessToken == "" {
		c.pauseAfter(created)
		return
	}
	if data.ExpiresIn < pauseSeconds {
		data.ExpiresIn = pauseSeconds
	}
	c.token = data.AccessToken
	c.renewAt = time.Now().Add(time.Duration(data.ExpiresIn) * time.Second * 4 / 5)
}

// [zh] refused 是刚被拒绝的令牌。提前获取失败时，旧令牌继续用；并发的调用只获取一次
// [en] refused is the token just refused. If early renewal fails, the old token stays in
// [en] use; concurrent calls share one renewal. "" if there is no token
func (c *caller) accessToken(refused string) (string, answer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.token == refused {
		c.token, c.renewAt = "", time.Time{}
	}
	if now := time.Now(); now.After(c.renewAt) && now.After(c.pausedUntil) {
		c.renew()
	}
	return c.token, c.failure
}

func (c *caller) call(path string, p params) answer {
	used, failure := c.accessToken("")
	if used == "" {
		return failure
	}
	got := send(path, p.with("access_token", used))
	if !refusesToken(got) {
		return got
	}
	// [zh] 只重新获取一次、重发一次；send 每次取新的时间戳并重新签名
	// [en] Renew once, send once more; send takes a new timestamp and signs again
	renewed, _ := c.accessToken(used)
	if renewed == "" {
		return got
	}
	second := send(path, p.with("access_token", renewed))
	if refusesToken(second) {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.pauseAfter(second)
	}
	return second
}

// #endregion

func main() {
	c := &caller{}
	for turn := 0; turn < 4; turn++ {
		fmt.Println("answer", c.call("/employee/get", params{"userid": "u100"}).Code)
	}
}
