import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class SignJson {
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  static String stringToSign(Map<String, String> params, String secret) {
    var sorted = new TreeMap<>(params);
    sorted.put("appsecret", secret);
    return sorted.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining("&"));
  }

  static String sign(Map<String, String> params, String secret)
      throws GeneralSecurityException {
    byte[] text = stringToSign(params, secret).getBytes(UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
  }

  public static void main(String[] args) throws GeneralSecurityException {
    // #region
    // [zh] 由 JSON 库序列化一次：签名和发送用同一个字符串
    // [en] Let your JSON library serialise once: sign and send the same string
    String body = "[{\"dept_code\":\"S100\",\"parent_code\":\"S000\"}]";
    var query = Map.of(
        "access_token", "aaaabbbbccccddddeeeeffff00001111",
        "appid", "10000001",
        "grant_type", "client_credential",
        "timestamp", "1700000000",
        "version", "1.0.0");
    var signed = new TreeMap<>(query);
    signed.put("_body", body);
    System.out.println(stringToSign(signed, "***"));
    System.out.println(sign(signed, SECRET));
    // [zh] 发送：query 和 sign 放在 URL 里，body 按 UTF-8 作为 application/json 请求体
    // [en] Send query and sign in the URL, body in UTF-8 as application/json
    // #endregion
  }
}
