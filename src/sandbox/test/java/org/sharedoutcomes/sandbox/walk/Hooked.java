package org.sharedoutcomes.sandbox.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.rules.ExternalResource;

/** A program that is told by webhook: it answers as a test laid out, and then with 200. */
final class Hooked extends ExternalResource {
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;

  /** A request, its headers by their names as the JDK's server writes them. */
  record Request(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.get(name).get(0);
    }
  }

  @Override
  protected void before() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            Map.copyOf(exchange.getRequestHeaders()),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Integer status = answers.poll();
    if (status != null && status == 302) {
      exchange.getResponseHeaders().add("Location", url() + "elsewhere");
    }
    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    exchange.close();
  }

  @Override
  protected void after() {
    server.stop(0);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void willAnswer(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  List<Request> requests() {
    return requests;
  }
}
