package org.sharedoutcomes.plugin.http;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.sharedoutcomes.core.delivery.Caller;

/**
 * Calls by the JDK's client: no redirects, no cookies, five seconds to connect and five for the
 * answer, whose body is thrown away. The address is looked up right before the call, and Java keeps
 * what it found for the call itself.
 */
public final class HttpCaller implements Caller {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  @Override
  public Outcome post(
      URI address, Collection<String> listed, Map<String, String> headers, String json) {
    try {
      String refused = Neighbourhood.refusal(address.getHost(), listed);
      return refused.isEmpty() ? send(address, headers, json) : new Outcome(0, refused);
    } catch (UnknownHostException nobody) {
      return new Outcome(0, "no such host: " + address.getHost());
    } catch (IOException failure) {
      String why = failure.getMessage();
      return new Outcome(0, failure.getClass().getSimpleName() + (why == null ? "" : ": " + why));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome(0, "interrupted");
    }
  }

  private Outcome send(URI address, Map<String, String> headers, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Shared-Outcomes-for-Jira");
    headers.forEach(request::header);
    return new Outcome(
        client
            .send(request.POST(BodyPublishers.ofString(json)).build(), BodyHandlers.discarding())
            .statusCode(),
        "");
  }
}
