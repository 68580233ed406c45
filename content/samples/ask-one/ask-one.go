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
	Handling struct {
		Retry, Applied struct{ Answer string }
		FixedBy        struct{ Who []string }
	}
}

func ask(code int) (string, error) {
	response, err := http.Get(fmt.Sprintf("https://reference.example/codes/%d.json", code))
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusNotFound {
		return "unknown", nil
	}
	var answer known
	err = json.NewDecoder(response.Body).Decode(&answer)
	h := answer.Handling
	return h.Retry.Answer + ", " + h.Applied.Answer + ", " + strings.Join(h.FixedBy.Who, "+"), err
}

// #endregion

func main() {
	for _, code := range []int{1000210004, 1000220057, 1000219999} {
		answer, err := ask(code)
		if err != nil {
			panic(err)
		}
		fmt.Println(answer)
	}
}
