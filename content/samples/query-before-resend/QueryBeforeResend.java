import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

public class QueryBeforeResend {
  enum Outcome { ACCEPTED, REFUSED, UNKNOWN }

  static final Queue<Integer> SCRIPT =
      new ArrayDeque<>(List.of(-1, 0, -1, 1000220059, 0, 1000310010, -1, 1000220062));

  static void pause(int seconds) {}

  static int codeOf(String path, Map<String, String> params) {
    int code = SCRIPT.remove();
    String shown = code == NO_ANSWER ? "no answer" : String.valueOf(code);
    System.out.println(path + " " + params.get("external_code") + " -> " + shown);
    return code;
  }

  // #region
  // [zh] codeOf 返回应答的 code；超时、断线等没有应答时返回 NO_ANSWER
  // [en] codeOf returns the code of the answer, or NO_ANSWER after a time-out
  static final int NO_ANSWER = -1;
  static final Set<Integer> UNCLEAR =
      Set.of(NO_ANSWER, 1000220064, 1000310010, 1000410010, 1000220057, 1000220058);

  static Outcome assign(Map<String, String> order) {
    var query = Map.of("external_code", order.get("external_code"));
    for (int attempt = 1; attempt <= 2; attempt++) {
      int code = codeOf("/enterprise/assign/single", order);
      if (code == 0) return Outcome.ACCEPTED;
      if (!UNCLEAR.contains(code)) return Outcome.REFUSED;
      pause(5);
      int found = codeOf("/enterprise/assign/single/query", query);
      if (found == 0) return Outcome.ACCEPTED;
      // [zh] 只有查不到这个号，才能用同一个号再发一次
      // [en] Only a number that is not found may be sent again, unchanged
      if (found != 1000220059) return Outcome.UNKNOWN;
    }
    return Outcome.UNKNOWN;
  }
  // #endregion

  public static void main(String[] args) {
    for (var number : List.of("10000001A100", "10000001A101", "10000001A102", "10000001A103")) {
      var order = Map.of("userid", "u100", "amount", "1.00", "external_code", number);
      System.out.println(number + " " + assign(order).name().toLowerCase());
    }
  }
}
