import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

public class AskText {
  // #region
  // [zh] 中文全文在 /codes/，英文在 /en/codes/
  // [en] The text in English is at /en/codes/, the Chinese one at /codes/
  static String explain(int code) throws IOException, InterruptedException {
    var uri = URI.create("https://reference.example/en/codes/" + code + ".md");
    var request = HttpRequest.newBuilder(uri).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8));
    return response.statusCode() == 200 ? response.body() : "unknown code " + code;
  }
  // #endregion

  public static void main(String[] args) throws Exception {
    System.out.println(explain(1000210004).lines().findFirst().orElseThrow());
    System.out.println(explain(1000219999));
  }
}
