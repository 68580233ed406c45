import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NormaliseMobile {
  // #region
  static Map<String, String> normaliseMobile(String input, String area) {
    // [zh] 全角转半角，只去掉空格、短横和括号；有其他字符或国内前缀 (0) 的拒绝，不猜
    // [en] Full width to half width; drop spaces, dashes and brackets only. Refuse a
    // [en] number with anything else in it, or with a national (0), rather than guess
    String half = Pattern.compile("[！-～]").matcher(input)
        .replaceAll(wide -> Matcher.quoteReplacement(
            String.valueOf((char) (wide.group().charAt(0) - 0xfee0))));
    String plain = half.replaceAll("[\\p{Zs}\\p{Pd}()]", "");
    String mobile = plain.replaceFirst("^(\\+|00)" + Pattern.quote(area), "");
    // [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
    // [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
    String pattern = area.equals("86") ? "1[0-9]{10}" : "[0-9]{6,20}";
    if (half.contains("(0)") || !mobile.matches(pattern)) {
      throw new IllegalArgumentException("not a mobile number of area " + area);
    }
    return Map.of("mobile", mobile, "mobile_area", area);
  }
  // #endregion

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String asked : args) {
      String[] parts = asked.split("\\|");
      try {
        var found = normaliseMobile(parts[0], parts.length > 1 ? parts[1] : "86");
        out.println(parts[0] + " -> " + found.get("mobile") + ", area " + found.get("mobile_area"));
      } catch (IllegalArgumentException refused) {
        out.println(parts[0] + " -> refused");
      }
    }
  }
}
