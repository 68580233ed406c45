// #region
package main

import (
	"encoding/json"
	"fmt"
)

// #endregion
import "os"

// #region

type batch struct {
	TotalCount   *int `json:"total_count"`
	SuccessCount *int `json:"success_count"`
	FailureCount *int `json:"failure_count"`
	Failures     []struct{ Reason any }
}

// [zh] 批量接口是异步的：data 是批次号，结果稍后才查得到
// [en] Batch calls are asynchronous: data is the batch number, the result appears later
// [zh] caller 见示例「令牌被拒绝时只重新获取一次」：
// [zh] https://reference.example/guides/handle-errors/
// [en] caller is the sample “Renew a refused token once”:
// [en] https://reference.example/en/guides/handle-errors/
func batchResult(c *caller, batchNumber string) string {
	got := c.call("/getByBatchNumber", params{"batch_num": batchNumber})
	if got.Code != 0 {
		return fmt.Sprintf("no result, code %d", got.Code)
	}
	// [zh] 读不懂的字段留空，不影响其他字段
	// [en] Fields that cannot be read stay empty, and the others are read all the same
	var data batch
	_ = json.Unmarshal(got.Data, &data)
	// [zh] 只重发失败的行。行的内容在 service_data 里，可能有个人信息，不写进日志
	// [en] Resend failed rows only. service_data holds the row, perhaps with personal data:
	// [en] keep it out of logs
	for _, failure := range data.Failures {
		if failure.Reason == nil {
			failure.Reason = "no reason"
		}
		fmt.Println("row failed:", failure.Reason)
	}
	if data.TotalCount == nil || data.SuccessCount == nil || data.FailureCount == nil {
		return "no counts yet, query again later"
	}
	total, succeeded, failed := *data.TotalCount, *data.SuccessCount, *data.FailureCount
	more := ""
	if open := total - succeeded - failed; open > 0 {
		more = fmt.Sprintf(", %d open: query again later", open)
	}
	return fmt.Sprintf("%d rows: %d succeeded, %d failed%s", total, succeeded, failed, more)
}

// #endregion

func main() {
	c := &caller{}
	for _, batchNumber := range os.Args[1:] {
		fmt.Printf("%s: %s\n", batchNumber, batchResult(c, batchNumber))
	}
}
