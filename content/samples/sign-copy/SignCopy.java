import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class SignCopy {
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  // #region
  static Map<String, String> signedForm(Map<String, String> params, String secret)
      throws GeneralSecurityException {
    // [zh] 只有副本里有密钥
    // [en] Only the copy holds the secret
    var copy = new TreeMap<>(params);
    copy.put("appsecret", secret);
    String text = copy.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining("&"));
    byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
    var form = new LinkedHashMap<>(params);
    // [zh] HexFormat 需要 Java 17
    // [en] HexFormat needs Java 17
    form.put("sign", HexFormat.of().formatHex(digest));
    if (form.containsKey("appsecret")) {
      throw new IllegalArgumentException("appsecret must not be sent");
    }
    return form;
  }
  // #endregion

  public static void main(String[] args) throws GeneralSecurityException {
    var params = new LinkedHashMap<String, String>();
    params.put("appid", "10000001");
    params.put("grant_type", "client_credential");
    params.put("timestamp", "1700000000");
    System.out.println(encode(signedForm(params, SECRET)));
  }
}
