package main

import (
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sort"
	"strings"
)

const secret = "0123456789abcdef0123456789abcdef"

type parent struct {
	DeptCode   string `json:"dept_code"`
	ParentCode string `json:"parent_code"`
}

func stringToSign(params map[string]string, secret string) string {
	all := map[string]string{}
	for name, value := range params {
		all[name] = value
	}
	all["appsecret"] = secret
	var names []string
	for name := range all {
		names = append(names, name)
	}
	sort.Strings(names)
	for i, name := range names {
		names[i] = name + "=" + all[name]
	}
	return strings.Join(names, "&")
}

func sign(params map[string]string, secret string) string {
	digest := sha1.Sum([]byte(stringToSign(params, secret)))
	return hex.EncodeToString(digest[:])
}

func run() error {
	// #region
	// [zh] 只序列化一次：签名和发送用同一份字节
	// [en] Serialise once: sign and send the same bytes
	body, err := json.Marshal([]parent{{DeptCode: "S100", ParentCode: "S000"}})
	if err != nil {
		return err
	}
	signed := map[string]string{
		"_body":        string(body),
		"access_token": "aaaabbbbccccddddeeeeffff00001111",
		"appid":        "10000001",
		"grant_type":   "client_credential",
		"timestamp":    "1700000000",
		"version":      "1.0.0",
	}
	fmt.Println(stringToSign(signed, "***"))
	fmt.Println(sign(signed, secret))
	// [zh] 发送：除 _body 外的参数和 sign 放在 URL 里，body 原样作为 application/json 请求体
	// [en] Send sign and all but _body in the URL, body as it is, as application/json
	// #endregion
	return nil
}

func main() {
	if err := run(); err != nil {
		panic(err)
	}
}
