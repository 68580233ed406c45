package main

import (
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

const (
	// [zh] 测试环境；正式环境是 https://openapi.guanaitong.com
	// [en] The test environment; production is https://openapi.guanaitong.com
	host           = "https://openapi.guanaitong.tech"
	timeoutSeconds = 60
	// [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
	// [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
	noAnswer = -1
)

type params map[string]string

type answer struct {
	Code int
	Data json.RawMessage
}

var client = &http.Client{
	Timeout: timeoutSeconds * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	},
}

func (p params) with(name, value string) params {
	all := params{name: value}
	for name, value := range p {
		all[name] = value
	}
	return all
}

func sign(p params) string {
	var pairs []string
	for name, value := range p.with("appsecret", os.Getenv("APPSECRET")) {
		pairs = append(pairs, name+"="+value)
	}
	sort.Strings(pairs)
	digest := sha1.Sum([]byte(strings.Join(pairs, "&")))
	return hex.EncodeToString(digest[:])
}

func post(path string, p params) (answer, bool) {
	sent := p.with("appid", os.Getenv("APPID")).
		with("timestamp", strconv.FormatInt(time.Now().Unix(), 10))
	form := url.Values{"sign": {sign(sent)}}
	for name, value := range sent {
		form.Set(name, value)
	}
	response, err := client.PostForm(host+path, form)
	if err != nil {
		return answer{}, false
	}
	defer response.Body.Close()
	var got struct {
		Code *int
		Data json.RawMessage
	}
	err = json.NewDecoder(response.Body).Decode(&got)
	if err != nil || response.StatusCode != http.StatusOK || got.Code == nil {
		return answer{}, false
	}
	return answer{*got.Code, got.Data}, true
}

// [zh] 日志只写路径、单号和 code；参数里有令牌和签名
// [en] Logs path, order number and code: the parameters hold token and signature
func send(path string, p params) answer {
	target := strings.TrimSpace(path + " " + p["external_code"])
	got, ok := post(path, p)
	if !ok {
		fmt.Println(target, "-> no answer")
		return answer{Code: noAnswer}
	}
	fmt.Println(target, "->", got.Code)
	return got
}
