package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// #region

const timeoutSeconds = 10

var client = &http.Client{Timeout: timeoutSeconds * time.Second}

// [zh] 只写要用的字段，其余的忽略
// [en] Only the fields in use; the rest is ignored
type known struct {
	Handling *struct {
		Retry   struct{ Answer, Write string }
		Applied struct{ Answer string }
		FixedBy struct{ Who []string }
	}
}

// [zh] Retry.Answer 用于读操作，Retry.Write 用于写操作
// [en] Retry.Answer is for a read, Retry.Write for a write
// [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
// [en] Only 404 means that the reference does not have the code; an outage does not
func ask(code int) string {
	response, err := client.Get(fmt.Sprintf("https://reference.example/codes/%d.json", code))
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
	who := strings.Join(h.FixedBy.Who, "+")
	return fmt.Sprintf("read %s, write %s, applied %s, %s",
		h.Retry.Answer, h.Retry.Write, h.Applied.Answer, who)
}

// #endregion

func main() {
	for _, code := range []int{1000210004, 1000310010, 1000219999} {
		fmt.Println(ask(code))
	}
}
