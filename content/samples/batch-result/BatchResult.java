import java.util.List;
import java.util.Map;

public class BatchResult {
  record Failure(String serviceData, String reason) {}

  record Data(List<Failure> failures) {}

  record Answer(int code, Data data) {}

  static Answer send(String path, Map<String, String> params) {
    System.out.println(path + " " + params.get("batch_num"));
    return new Answer(0, new Data(List.of(
        new Failure("{\"userid\":\"u102\"}", "<reason>"),
        new Failure("{\"userid\":\"u107\"}", "<reason>"))));
  }

  public static void main(String[] args) {
    String batchNumber = "batch-100";
    // #region
    // [zh] 批量接口是异步的：data 是批次号，失败的行稍后才查得到
    // [en] Batch calls are asynchronous: data is the batch number, failed rows appear later
    Answer answer = send("/getByBatchNumber", Map.of("batch_num", batchNumber));
    if (answer.code() != 0) {
      throw new IllegalStateException(batchNumber + ": code " + answer.code());
    }

    // [zh] JSON 里的字段名是 failures[].service_data 和 failures[].reason
    // [en] In the JSON the fields are failures[].service_data and failures[].reason
    List<Failure> failures = answer.data().failures();
    for (Failure failure : failures) {
      System.out.println(failure.reason() + ": " + failure.serviceData());
    }
    System.out.println(failures.size() + " rows failed");
    // #endregion
  }
}
