// #region
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

public class QueryBeforeResend {
  enum Outcome { ACCEPTED, REFUSED, UNKNOWN }

  // [zh] 比 send 的超时更长，让还在路上的请求先有结果
  // [en] Longer than the time-out of send, so that a call still under way has ended
  static final int WAIT_SECONDS = 90;
  static final int NUMBER_EXISTS = 1000220058;
  static final int NUMBER_NOT_FOUND = 1000220059;
  // [zh] 只有这些错误码确定没有执行；其他错误码、没有应答，都要先查询
  // [en] Only these are certain: nothing was done. After any other code, or no answer, query
  static final Set<Integer> REFUSED = Set.of(
      1000200050, 1000200051, 1000200052, 1000210001, 1000210002, 1000210003,
      1000210004, 1000210005, 1000210006, 1000210009, 1000210012, 1000210013,
      1000220001, 1000220002, 1000220006, 1000220050, 1000220052, 1000220055,
      1000220056, 1000220060, 1000220061, 1000220062, 1000220096, 1000220102,
      1000240002);

  // [zh] 查询的响应没有状态：单号可能属于另一笔业务，也可能还没有完成
  // [en] The response has no status: it may be another order, or one not completed yet
  static boolean isDone(JsonNode found, Map<String, String> order) {
    return found.path("userid").asText().equals(order.get("userid"))
        && found.path("amount").asDouble() == Double.parseDouble(order.get("amount"))
        && !found.path("complete_time").asText("").isEmpty();
  }

  // [zh] RenewOnce 见示例「令牌被拒绝时只重新获取一次」：
  // [zh] https://reference.example/guides/handle-errors/
  // [en] RenewOnce is the sample “Renew a refused token once”:
  // [en] https://reference.example/en/guides/handle-errors/
  private final RenewOnce client = new RenewOnce();

  // [zh] 只用于从未发送过的单号。UNKNOWN：先问清楚，不要重发，也不要换单号
  // [en] Only for a number never sent before. UNKNOWN: ask; no resend, no other number
  Outcome assign(Map<String, String> order) throws InterruptedException {
    var number = Map.of("external_code", order.get("external_code"));
    for (int attempt = 1; attempt <= 2; attempt++) {
      int code = client.call("/enterprise/assign/single", order).code();
      if (code == 0) return Outcome.ACCEPTED;
      // [zh] 第一次没有结果，第二次被拒绝也不能证明第一次没有执行
      // [en] If the first call was unclear, a refusal of the second proves nothing about it
      if (attempt == 1 && REFUSED.contains(code)) return Outcome.REFUSED;
      Thread.sleep(WAIT_SECONDS * 1000L);
      var query = client.call("/enterprise/assign/single/query", number);
      if (query.code() == 0)
        return isDone(query.data(), order) ? Outcome.ACCEPTED : Outcome.UNKNOWN;
      // [zh] 查不到才重发：同一个单号、接口和 appid，只重发一次
      // [en] Resend only if it is not found: same number, endpoint and appid, once
      if (query.code() != NUMBER_NOT_FOUND || code == NUMBER_EXISTS) return Outcome.UNKNOWN;
    }
    return Outcome.UNKNOWN;
  }
  // #endregion

  public static void main(String[] args) throws InterruptedException {
    var assigner = new QueryBeforeResend();
    for (String number : args) {
      var order = Map.of("userid", "u100", "amount", "1.00", "external_code", number);
      System.out.println(number + " " + assigner.assign(order).name().toLowerCase());
    }
  }
  // #region
}
// #endregion
