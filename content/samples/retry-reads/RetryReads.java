import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

public class RetryReads {
  record Answer(int code) {}

  static final int BUSY = 1000410010;
  static final Queue<Integer> SCRIPT = new ArrayDeque<>(
      List.of(1000310010, 1000310010, 0, BUSY, BUSY, BUSY, BUSY, 1000200052));

  static void sleep(int seconds) {
    System.out.println("wait " + seconds + " s");
  }

  static Answer send(String path, Map<String, String> params) {
    int code = SCRIPT.remove();
    System.out.println(path + " -> " + code);
    return new Answer(code);
  }

  // #region
  // [zh] 只用于查询类接口；写操作先查询结果
  // [en] For reads only; before repeating a write, query its outcome
  static final Set<Integer> TEMPORARY = Set.of(1000310010, 1000410010, 1000220064);

  static Answer read(String path, Map<String, String> params) {
    Answer answer = send(path, params);
    for (int seconds : List.of(1, 2, 4)) {
      if (!TEMPORARY.contains(answer.code())) break;
      sleep(seconds);
      // [zh] send 每次取新的时间戳并重新签名
      // [en] send takes a new timestamp and signs anew
      answer = send(path, params);
    }
    return answer;
  }
  // #endregion

  public static void main(String[] args) {
    for (int turn = 0; turn < 3; turn++) {
      Answer answer = read("/employee/get", Map.of("userid", "u100"));
      System.out.println("answer " + answer.code());
    }
  }
}
