import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;

public class NormaliseMobile {
  // #region
  static Map<String, String> normaliseMobile(String input, String area) {
    // [zh] 全角转半角，去掉空格、短横、括号和不可见字符
    // [en] Full width to half width; drop blanks, dashes, brackets, invisible characters
    String plain = Normalizer.normalize(input, Normalizer.Form.NFKC)
        .replaceAll("[\\p{P}\\p{Z}\\p{C}]", "");
    String mobile = plain.replaceFirst("^(\\+|00)" + area, "");
    // [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
    // [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
    String pattern = area.equals("86") ? "1[0-9]{10}" : "[0-9]{6,20}";
    if (!mobile.matches(pattern)) {
      throw new IllegalArgumentException("not a mobile number of area " + area);
    }
    return Map.of("mobile", mobile, "mobile_area", area);
  }
  // #endregion

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String[][] inputs = {
      {"+86 138-0013-8000", "86"},
      {"１３８００１３８０００", "86"},
      {"+44 7700 900123", "44"},
      {"021-5555 0100", "86"},
    };
    for (String[] input : inputs) {
      try {
        var found = normaliseMobile(input[0], input[1]);
        out.println(input[0] + " -> " + found.get("mobile") + ", area " + found.get("mobile_area"));
      } catch (IllegalArgumentException refused) {
        out.println(input[0] + " -> refused");
      }
    }
  }
}
