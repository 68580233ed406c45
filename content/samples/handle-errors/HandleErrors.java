public class HandleErrors {
  // #region
  // [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
  // [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
  static final int NO_ANSWER = -1;

  // [zh] writes 表示调用会改动数据
  // [en] writes: the call changes something
  static String resend(int code, boolean writes) {
    return switch (code) {
      case 0 -> "not-needed";
      case 1000210001, 1000210004, 1000210013, 1000210014 -> "after-renewal";
      case 1000200052 -> "after-wait";
      case 1000220057, 1000220058 -> "after-check";
      case NO_ANSWER, 1000220059, 1000220064, 1000310010, 1000410010 ->
          writes ? "after-check" : "may-help";
      // [zh] 只有这些错误码确定写操作没有执行
      // [en] Only these are certain: a write was not carried out
      case 1000200050, 1000200051, 1000210002, 1000210003, 1000210005, 1000210006,
          1000210009, 1000210012, 1000210015, 1000220001, 1000220002, 1000220003,
          1000220004, 1000220005, 1000220006, 1000220010, 1000220011, 1000220012,
          1000220013, 1000220050, 1000220052, 1000220055, 1000220056, 1000220060,
          1000220061, 1000220062, 1000220096, 1000220102, 1000240002, 1002212002,
          1002212003, 1005300003 ->
          "after-fix";
      // [zh] 没有收录的错误码：写操作先查询结果
      // [en] A code that the reference does not have: query the outcome of a write first
      default -> writes ? "after-check" : "after-fix";
    };
  }
  // #endregion

  public static void main(String[] args) {
    for (String asked : args) {
      String[] parts = asked.split(" ");
      String answer = resend(Integer.parseInt(parts[0]), parts[1].equals("write"));
      System.out.println(asked + ": " + answer);
    }
  }
}
