package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// #region

// [zh] 只写要用的字段，其余的忽略
// [en] Only the fields in use; the rest is ignored
type known struct {
	Handling *struct {
		Retry, Applied struct{ Answer string }
		FixedBy        struct{ Who []string }
	}
}

// [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
// [en] Only 404 means that the reference does not have the code; an outage does not
func ask(code int) string {
	response, err := http.Get(fmt.Sprintf("https://reference.example/codes/%d.json", code))
	if err != nil {
		return "not available"
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound:
		return "unknown"
	default:
		return fmt.Sprint("not available: HTTP ", response.StatusCode)
	}
	var answer known
	err = json.NewDecoder(response.Body).Decode(&answer)
	if err != nil || answer.Handling == nil {
		return "not available"
	}
	h := answer.Handling
	return h.Retry.Answer + ", " + h.Applied.Answer + ", " + strings.Join(h.FixedBy.Who, "+")
}

// #endregion

func main() {
	for _, code := range []int{1000210004, 1000220057, 1000219999} {
		fmt.Println(ask(code))
	}
}
