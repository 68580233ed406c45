import java.util.List;

public class HandleErrors {
  record Case(int status, int code, boolean writes) {}

  // #region
  // [zh] status 是 HTTP 状态码，超时记 0；writes 表示调用会改动数据
  // [en] status: the HTTP status, 0 after a time-out; writes: the call changes something
  static String resend(int status, int code, boolean writes) {
    String unclear = writes ? "after-check" : "may-help";
    if (status != 200) {
      return unclear;
    }
    return switch (code) {
      case 0 -> "not-needed";
      case 1000210001, 1000210004, 1000210013, 1000210014 -> "after-renewal";
      case 1000200052 -> "after-wait";
      case 1000220057, 1000220058 -> "after-check";
      case 1000220059, 1000220064, 1000310010, 1000410010 -> unclear;
      default -> "after-fix";
    };
  }
  // #endregion

  public static void main(String[] args) {
    var cases = List.of(
        new Case(200, 0, false),
        new Case(200, 1000210001, false),
        new Case(200, 1000210004, false),
        new Case(200, 1000210013, false),
        new Case(200, 1000210014, false),
        new Case(200, 1000200052, false),
        new Case(200, 1000220057, true),
        new Case(200, 1000220058, true),
        new Case(200, 1000220059, false),
        new Case(200, 1000310010, false),
        new Case(200, 1000310010, true),
        new Case(200, 1000410010, false),
        new Case(200, 1000220064, false),
        new Case(200, 1000210002, false),
        new Case(500, -1, false),
        new Case(500, -1, true));
    for (var c : cases) {
      String kind = c.writes() ? "write" : "read";
      System.out.printf("%d %d %s: %s%n",
          c.status(), c.code(), kind, resend(c.status(), c.code(), c.writes()));
    }
  }
}
