// #region
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

public class BatchResult {
  // [zh] RenewOnce 见示例「令牌被拒绝时只重新获取一次」：
  // [zh] https://reference.example/guides/handle-errors/
  // [en] RenewOnce is the sample “Renew a refused token once”:
  // [en] https://reference.example/en/guides/handle-errors/
  private final RenewOnce client = new RenewOnce();

  // [zh] 批量接口是异步的：data 是批次号，结果稍后才查得到
  // [en] Batch calls are asynchronous: data is the batch number, the result appears later
  String batchResult(String batchNumber) {
    var answer = client.call("/getByBatchNumber", Map.of("batch_num", batchNumber));
    if (answer.code() != 0) return "no result, code " + answer.code();
    JsonNode data = answer.data();
    // [zh] 只重发失败的行。行的内容在 service_data 里，可能有个人信息，不写进日志
    // [en] Resend failed rows only. service_data holds the row, perhaps with personal data:
    // [en] keep it out of logs
    for (JsonNode failure : data.path("failures"))
      System.out.println("row failed: " + failure.path("reason").asText("no reason"));
    JsonNode total = data.path("total_count");
    JsonNode succeeded = data.path("success_count");
    JsonNode failed = data.path("failure_count");
    if (!total.isInt() || !succeeded.isInt() || !failed.isInt())
      return "no counts yet, query again later";
    int open = total.asInt() - succeeded.asInt() - failed.asInt();
    String more = open > 0 ? ", " + open + " open: query again later" : "";
    return total + " rows: " + succeeded + " succeeded, " + failed + " failed" + more;
  }
  // #endregion

  public static void main(String[] args) {
    var batches = new BatchResult();
    for (String batchNumber : args)
      System.out.println(batchNumber + ": " + batches.batchResult(batchNumber));
  }
  // #region
}
// #endregion
