import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

public class RenewOnce {
  record Answer(int code) {}

  record Created(String accessToken, long expiresIn) {}

  static final Queue<Integer> SCRIPT =
      new ArrayDeque<>(List.of(0, 1000210004, 0, 1000210004, 1000210004));
  static int created = 0;

  static Created createToken() {
    created++;
    System.out.println("/token/create -> token-" + created);
    return new Created("token-" + created, 3600);
  }

  static Answer send(String path, Map<String, String> params, String token) {
    int code = SCRIPT.remove();
    System.out.println(path + " " + token + " -> " + code);
    return new Answer(code);
  }

  // #region
  static final Set<Integer> TOKEN_CODES = Set.of(1000210004, 1000210013);
  private String token = "";
  private Instant renewAt = Instant.MIN;

  // [zh] refused 是刚被拒绝的令牌；并发的调用共用一次换新
  // [en] refused is the token just refused; concurrent calls share one renewal
  private synchronized String accessToken(String refused) {
    if (token.equals(refused) || !Instant.now().isBefore(renewAt)) {
      Created created = createToken();
      token = created.accessToken();
      renewAt = Instant.now().plusSeconds(created.expiresIn() * 4 / 5);
    }
    return token;
  }

  Answer call(String path, Map<String, String> params) {
    String used = accessToken(null);
    Answer answer = send(path, params, used);
    if (!TOKEN_CODES.contains(answer.code())) {
      return answer;
    }
    // [zh] 只换新一次、重发一次；send 每次取新的时间戳并重新签名
    // [en] Renew once, send once more; send takes a new timestamp and signs anew
    return send(path, params, accessToken(used));
  }
  // #endregion

  public static void main(String[] args) {
    var client = new RenewOnce();
    for (int turn = 0; turn < 3; turn++) {
      System.out.println("answer " + client.call("/employee/get", Map.of("userid", "u100")).code());
    }
  }
}
