import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class Sign {
  // #region
  // [zh] params：实际发送的全部参数，URL 编码之前的原始值
  // [en] params: every parameter that is sent, raw, before URL encoding
  static String stringToSign(Map<String, String> params, String secret) {
    var sorted = new TreeMap<>(params);
    sorted.remove("sign");
    sorted.put("appsecret", secret);
    return sorted.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining("&"));
  }

  static String sign(Map<String, String> params, String secret)
      throws GeneralSecurityException {
    byte[] text = stringToSign(params, secret).getBytes(UTF_8);
    // [zh] HexFormat 需要 Java 17
    // [en] HexFormat needs Java 17
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
  }

  public static void main(String[] args) throws GeneralSecurityException {
    var params = Map.of(
        "appid", "10000001", "grant_type", "client_credential", "timestamp", "1700000000");
    System.out.println(stringToSign(params, "***"));
    System.out.println(sign(params, "0123456789abcdef0123456789abcdef"));
  }
  // #endregion
}
