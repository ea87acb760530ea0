package org.sharedoutcomes.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Talks to the sandbox as its administrator. */
final class Client {
  private static final int WARM_UP = 15;
  private static final int RUNS = 15;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;

  Client(String base) {
    this.base = base.replaceAll("/$", "");
  }

  /** What one page costs: the median of several requests after warming up. */
  record Cost(long millis, String statements, int kilobytes) {}

  void send(String method, String path, Object body) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + response.body());
    }
  }

  /** Posts a body as it comes and answers with the text of the answer. */
  String stream(String path, String type, Supplier<InputStream> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofInputStream(body)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  Cost cost(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).build();
    for (int i = 0; i < WARM_UP; i++) {
      http.send(request, BodyHandlers.ofByteArray());
    }
    long[] nanos = new long[RUNS];
    HttpResponse<byte[]> last = null;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      last = http.send(request, BodyHandlers.ofByteArray());
      nanos[i] = System.nanoTime() - start;
    }
    if (last.statusCode() != 200) {
      throw new IOException(path + " was answered with " + last.statusCode());
    }
    long median = LongStream.of(nanos).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    return new Cost(
        median / 1_000_000,
        last.headers().firstValue("X-Sandbox-Plugin-Statements").orElse("?"),
        last.body().length / 1024);
  }

  private HttpRequest.Builder request(String path) {
    String credentials =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Basic " + credentials);
  }
}
