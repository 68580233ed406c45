import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

// [zh] 需要 Java 17（HexFormat、record）和 Jackson
// [en] Needs Java 17 (HexFormat, records) and Jackson
public class OpenApi {
  // [zh] 测试环境；正式环境是 https://openapi.guanaitong.com
  // [en] The test environment; production is https://openapi.guanaitong.com
  static final String HOST = "https://openapi.guanaitong.tech";
  static final int TIMEOUT_SECONDS = 60;
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final ObjectMapper JSON = new ObjectMapper();

  // [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
  // [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
  static final int NO_ANSWER = -1;

  record Answer(int code, JsonNode data) {}

  static final Answer NONE = new Answer(NO_ANSWER, JSON.missingNode());

  static String joined(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining("&"));
  }

  static String sign(Map<String, String> params) throws GeneralSecurityException {
    var signed = new TreeMap<>(params);
    signed.put("appsecret", System.getenv().getOrDefault("APPSECRET", ""));
    byte[] text = joined(signed).getBytes(UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
  }

  static Answer post(String path, Map<String, String> params) throws Exception {
    var sent = new TreeMap<>(params);
    sent.put("appid", System.getenv().getOrDefault("APPID", ""));
    sent.put("timestamp", String.valueOf(Instant.now().getEpochSecond()));
    sent.put("sign", sign(sent));
    sent.replaceAll((name, value) -> URLEncoder.encode(value, UTF_8));
    var request = HttpRequest.newBuilder(URI.create(HOST + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(joined(sent)))
        .build();
    var response = CLIENT.sendAsync(request, BodyHandlers.ofString(UTF_8))
        .orTimeout(TIMEOUT_SECONDS, SECONDS).join();
    JsonNode answer = JSON.readTree(response.body());
    boolean known = response.statusCode() == 200 && answer.path("code").isInt();
    int code = known ? answer.path("code").intValue() : NO_ANSWER;
    return new Answer(code, answer.path("data"));
  }

  // [zh] 日志只写路径、单号和 code；参数里有令牌和签名
  // [en] Logs path, order number and code: the parameters hold token and signature
  static Answer send(String path, Map<String, String> params) {
    Answer answer;
    try {
      answer = post(path, params);
    } catch (Exception failure) {
      answer = NONE;
    }
    String target = (path + " " + params.getOrDefault("external_code", "")).trim();
    String result = answer.code() == NO_ANSWER ? "no answer" : "" + answer.code();
    System.out.println(target + " -> " + result);
    return answer;
  }
}
