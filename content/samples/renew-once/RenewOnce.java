// #region
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public class RenewOnce {
  static final Set<Integer> TOKEN_CODES = Set.of(1000210004, 1000210013);
  // [zh] 新令牌拿不到或仍被拒绝时，隔这么久才再获取，免得用完每小时的次数
  // [en] After a failed or useless renewal, wait this long: the calls per hour are limited
  static final int PAUSE_SECONDS = 120;

  // [zh] 多个进程共用一个 appid 时，把这些放进共享缓存，获取令牌时加锁
  // [en] Where processes share an appid, keep these in a shared cache, renew under a lock
  private String token = "";
  private Instant renewAt = Instant.MIN;
  private Instant pausedUntil = Instant.MIN;
  private volatile OpenApi.Answer failure = OpenApi.NONE;

  private synchronized void pauseAfter(OpenApi.Answer answer) {
    int code = answer.code() == 0 ? OpenApi.NO_ANSWER : answer.code();
    failure = new OpenApi.Answer(code, OpenApi.NONE.data());
    pausedUntil = Instant.now().plusSeconds(PAUSE_SECONDS);
  }

  private void renew() {
    var created = OpenApi.send("/token/create", Map.of("grant_type", "client_credential"));
    String value = created.data().path("access_token").asText("");
    if (created.code() != 0 || value.isEmpty()) {
      pauseAfter(created);
      return;
    }
    long lifetime = Math.max(created.data().path("expires_in").asLong(), PAUSE_SECONDS);
    token = value;
    renewAt = Instant.now().plusSeconds(lifetime * 4 / 5);
  }

  // [zh] refused 是刚被拒绝的令牌。提前获取失败时，旧令牌继续用；并发的调用只获取一次
  // [en] refused is the token just refused. If early renewal fails, the old token stays in
  // [en] use; concurrent calls share one renewal
  private synchronized String accessToken(String refused) {
    if (token.equals(refused)) {
      token = "";
      renewAt = Instant.MIN;
    }
    Instant now = Instant.now();
    if (!now.isBefore(renewAt) && !now.isBefore(pausedUntil)) renew();
    return token;
  }

  // [zh] OpenApi.send 见示例「签名、发送、读响应」：
  // [zh] https://reference.example/guides/handle-errors/
  // [en] OpenApi.send is the sample “Sign, send, read the answer”:
  // [en] https://reference.example/en/guides/handle-errors/
  private OpenApi.Answer send(String path, Map<String, String> params, String used) {
    var signed = new TreeMap<>(params);
    signed.put("access_token", used);
    return OpenApi.send(path, signed);
  }

  OpenApi.Answer call(String path, Map<String, String> params) {
    String used = accessToken(null);
    if (used.isEmpty()) return failure;
    OpenApi.Answer answer = send(path, params, used);
    if (!TOKEN_CODES.contains(answer.code())) return answer;
    // [zh] 只重新获取一次、重发一次；send 每次取新的时间戳并重新签名
    // [en] Renew once, send once more; send takes a new timestamp and signs again
    String renewed = accessToken(used);
    if (renewed.isEmpty()) return answer;
    OpenApi.Answer second = send(path, params, renewed);
    if (TOKEN_CODES.contains(second.code())) pauseAfter(second);
    return second;
  }
  // #endregion

  public static void main(String[] args) {
    var client = new RenewOnce();
    for (int turn = 0; turn < 4; turn++) {
      System.out.println("answer " + client.call("/employee/get", Map.of("userid", "u100")).code());
    }
  }
  // #region
}
// #endregion
