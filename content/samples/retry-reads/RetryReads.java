// #region
import java.util.List;
import java.util.Map;
import java.util.Set;

public class RetryReads {
  // [zh] RenewOnce 见示例「令牌被拒绝时只重新获取一次」：
  // [zh] https://reference.example/guides/handle-errors/
  // [en] RenewOnce is the sample “Renew a refused token once”:
  // [en] https://reference.example/en/guides/handle-errors/
  private final RenewOnce client = new RenewOnce();

  // [zh] 只用于查询类接口；写操作先查询结果
  // [en] For reads only; before repeating a write, query its outcome
  static final Set<Integer> TEMPORARY =
      Set.of(OpenApi.NO_ANSWER, 1000310010, 1000410010, 1000220064);
  static final int WAIT_SECONDS = 1;

  OpenApi.Answer read(String path, Map<String, String> params) throws InterruptedException {
    OpenApi.Answer answer = client.call(path, params);
    for (int factor : List.of(1, 2, 4)) {
      if (!TEMPORARY.contains(answer.code())) break;
      Thread.sleep(factor * WAIT_SECONDS * 1000L);
      answer = client.call(path, params);
    }
    return answer;
  }
  // #endregion

  public static void main(String[] args) throws InterruptedException {
    var reader = new RetryReads();
    for (String userid : args) {
      var answer = reader.read("/employee/get", Map.of("userid", userid));
      System.out.println(userid + ": code " + answer.code());
    }
  }
  // #region
}
// #endregion
