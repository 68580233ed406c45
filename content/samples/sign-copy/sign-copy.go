// #region
package main

import (
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"sort"
	"strings"
)

// #endregion
import (
	"fmt"
	"net/url"
)

const secret = "0123456789abcdef0123456789abcdef"

// #region

func signedForm(params map[string]string, secret string) (map[string]string, error) {
	if _, found := params["appsecret"]; found {
		return nil, errors.New("appsecret must not be sent")
	}
	// [zh] 只有副本里有密钥
	// [en] Only the copy holds the secret
	copied := map[string]string{"appsecret": secret}
	form := map[string]string{}
	for name, value := range params {
		copied[name], form[name] = value, value
	}
	var pairs []string
	for name := range copied {
		pairs = append(pairs, name)
	}
	sort.Strings(pairs)
	for i, name := range pairs {
		pairs[i] = name + "=" + copied[name]
	}
	digest := sha1.Sum([]byte(strings.Join(pairs, "&")))
	form["sign"] = hex.EncodeToString(digest[:])
	return form, nil
}

// #endregion

func main() {
	form, err := signedForm(map[string]string{
		"appid": "10000001", "grant_type": "client_credential", "timestamp": "1700000000",
	}, secret)
	if err != nil {
		panic(err)
	}
	var fields []string
	for _, name := range []string{"appid", "grant_type", "timestamp", "sign"} {
		fields = append(fields, name+"="+url.QueryEscape(form[name]))
	}
	fmt.Println(strings.Join(fields, "&"))
}
