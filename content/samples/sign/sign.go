package main

import (
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"
)

// #region

// [zh] params：实际发送的全部参数，URL 编码之前的原始值
// [en] params: every parameter that is sent, raw, before URL encoding
func stringToSign(params map[string]string, secret string) string {
	all := map[string]string{}
	for name, value := range params {
		all[name] = value
	}
	all["appsecret"] = secret
	delete(all, "sign")
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

func main() {
	params := map[string]string{
		"appid": "10000001", "grant_type": "client_credential", "timestamp": "1700000000",
	}
	fmt.Println(stringToSign(params, "***"))
	fmt.Println(sign(params, "0123456789abcdef0123456789abcdef"))
}

// #endregion
