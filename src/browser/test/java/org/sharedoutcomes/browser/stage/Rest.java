package org.sharedoutcomes.browser.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** Calls REST as a user; every answer but a success fails the test. */
public final class Rest {
  public static final String PRODUCT = "/rest/shared-outcomes/1.0";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  Rest(String base) {
    this.base = base;
  }

  public JsonNode get(String user, String path) {
    return send(user, "GET", path, "");
  }

  public JsonNode put(String user, String path, Object body) {
    return send(user, "PUT", path, text(body));
  }

  public JsonNode post(String user, String path, Object body) {
    return send(user, "POST", path, text(body));
  }

  /** The id of the custom field of this name. */
  public String field(String name) {
    for (JsonNode field : get("admin", "/rest/api/2/field")) {
      if (field.get("name").asText().equals(name)) {
        return field.get("id").asText();
      }
    }
    throw new AssertionError("no field " + name);
  }

  private JsonNode send(String user, String method, String path, String body) {
    String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(
            method + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
