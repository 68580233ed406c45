import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletionException;

public class AskText {
  // #region
  static final int TIMEOUT_SECONDS = 10;

  // [zh] 中文全文在 /codes/，英文在 /en/codes/。只有 404 表示没有收录
  // [en] The text in English is at /en/codes/, the Chinese one at /codes/. Only 404 means
  // [en] that the reference does not have the code
  static String explain(int code) {
    var uri = URI.create("https://reference.example/en/codes/" + code + ".md");
    var request = HttpRequest.newBuilder(uri).build();
    try {
      var response = HttpClient.newHttpClient()
          .sendAsync(request, BodyHandlers.ofString(UTF_8))
          .orTimeout(TIMEOUT_SECONDS, SECONDS).join();
      return switch (response.statusCode()) {
        case 200 -> response.body();
        case 404 -> "unknown code " + code;
        default -> "not available: HTTP " + response.statusCode();
      };
    } catch (CompletionException outage) {
      return "not available";
    }
  }
  // #endregion

  public static void main(String[] args) {
    System.out.println(explain(1000210004).lines().findFirst().orElse(""));
    System.out.println(explain(1000219999));
  }
}
