package org.sharedoutcomes.sandbox.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.jira.Jira;

/** Jira's pages and REST on a free port, with the sample's issues and without any plugin. */
final class Walk implements AutoCloseable {
  private final Sandbox sandbox;
  private final HttpClient client = HttpClient.newHttpClient();

  Walk(Path home) {
    sandbox = Sandbox.builder().home(home).port(0).start();
  }

  Jira jira() {
    return sandbox.jira();
  }

  String url() {
    return sandbox.url();
  }

  HttpResponse<String> get(String user, String path) {
    return send(request(user, path).GET());
  }

  HttpResponse<String> json(String user, String method, String path, String body) {
    return send(
        request(user, path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> form(String user, String path, String body) {
    return send(
        request(user, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Atlassian-Token", "no-check")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String user, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    if (user != null) {
      String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
      request.header("Authorization", "Basic " + login);
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
