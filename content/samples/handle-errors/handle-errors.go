package main

import "fmt"

// #region

// [zh] status 是 HTTP 状态码，超时记 0；writes 表示调用会改动数据
// [en] status: the HTTP status, 0 after a time-out; writes: the call changes something
func resend(status, code int, writes bool) string {
	unclear := "may-help"
	if writes {
		unclear = "after-check"
	}
	if status != 200 {
		return unclear
	}
	switch code {
	case 0:
		return "not-needed"
	case 1000210001, 1000210004, 1000210013, 1000210014:
		return "after-renewal"
	case 1000200052:
		return "after-wait"
	case 1000220057, 1000220058:
		return "after-check"
	case 1000220059, 1000220064, 1000310010, 1000410010:
		return unclear
	}
	return "after-fix"
}

// #endregion

func main() {
	cases := []struct {
		status, code int
		writes       bool
	}{
		{200, 0, false},
		{200, 1000210001, false},
		{200, 1000210004, false},
		{200, 1000210013, false},
		{200, 1000210014, false},
		{200, 1000200052, false},
		{200, 1000220057, true},
		{200, 1000220058, true},
		{200, 1000220059, false},
		{200, 1000310010, false},
		{200, 1000310010, true},
		{200, 1000410010, false},
		{200, 1000220064, false},
		{200, 1000210002, false},
		{500, -1, false},
		{500, -1, true},
	}
	for _, c := range cases {
		kind := "read"
		if c.writes {
			kind = "write"
		}
		fmt.Printf("%d %d %s: %s\n", c.status, c.code, kind, resend(c.status, c.code, c.writes))
	}
}
