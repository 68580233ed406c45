package main

import (
	"fmt"
	"sync"
	"time"
)

type params map[string]string

type answer struct{ Code int }

type created struct {
	AccessToken string
	ExpiresIn   int
}

var (
	script = []int{0, 1000210004, 0, 1000210004, 1000210004}
	tokens int
)

func createToken() (created, error) {
	tokens++
	fmt.Printf("/token/create -> token-%d\n", tokens)
	return created{fmt.Sprintf("token-%d", tokens), 3600}, nil
}

func send(path string, _ params, token string) (answer, error) {
	code := script[0]
	script = script[1:]
	fmt.Printf("%s %s -> %d\n", path, token, code)
	return answer{code}, nil
}

// #region

type client struct {
	mu      sync.Mutex
	token   string
	renewAt time.Time
}

// [zh] refused 是刚被拒绝的令牌；并发的调用共用一次换新
// [en] refused is the token just refused; concurrent calls share one renewal
func (c *client) accessToken(refused string) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.token == refused || time.Now().After(c.renewAt) {
		created, err := createToken()
		if err != nil {
			return "", err
		}
		c.token = created.AccessToken
		c.renewAt = time.Now().Add(time.Duration(created.ExpiresIn) * time.Second * 4 / 5)
	}
	return c.token, nil
}

func (c *client) call(path string, p params) (answer, error) {
	used, err := c.accessToken("")
	if err != nil {
		return answer{}, err
	}
	got, err := send(path, p, used)
	if err != nil || (got.Code != 1000210004 && got.Code != 1000210013) {
		return got, err
	}
	// [zh] 只换新一次、重发一次；send 每次取新的时间戳并重新签名
	// [en] Renew once, send once more; send takes a new timestamp and signs anew
	renewed, err := c.accessToken(used)
	if err != nil {
		return got, err
	}
	return send(path, p, renewed)
}

// #endregion

func main() {
	c := &client{}
	for turn := 0; turn < 3; turn++ {
		got, err := c.call("/employee/get", params{"userid": "u100"})
		if err != nil {
			panic(err)
		}
		fmt.Println("answer", got.Code)
	}
}
