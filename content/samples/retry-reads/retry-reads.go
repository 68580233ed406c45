// #region
package main

import "time"

// #endregion
import (
	"fmt"
	"os"
)

// #region

const waitSeconds = 1

// [zh] 只用于查询类接口；写操作先查询结果
// [en] For reads only; before repeating a write, query its outcome
func temporary(code int) bool {
	return code == noAnswer || code == 1000310010 || code == 1000410010 || code == 1000220064
}

// [zh] caller 见示例「令牌被拒绝时只重新获取一次」：
// [zh] https://reference.example/guides/handle-errors/
// [en] caller is the sample “Renew a refused token once”:
// [en] https://reference.example/en/guides/handle-errors/
func (c *caller) read(path string, p params) answer {
	got := c.call(path, p)
	for factor := 1; factor <= 4 && temporary(got.Code); factor *= 2 {
		time.Sleep(time.Duration(factor*waitSeconds) * time.Second)
		got = c.call(path, p)
	}
	return got
}

// #endregion

func main() {
	c := &caller{}
	for _, userid := range os.Args[1:] {
		got := c.read("/employee/get", params{"userid": userid})
		fmt.Printf("%s: code %d\n", userid, got.Code)
	}
}
