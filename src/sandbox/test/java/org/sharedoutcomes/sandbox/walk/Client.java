package org.sharedoutcomes.sandbox.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.SandboxBuilder;

/** One of a sandbox's users, or nobody, as a client of Jira's and the plugin's REST. */
record Client(String base, String user) {
  static final String SO = "/rest/shared-outcomes/1.0";
  static final Path SAMPLE = Path.of("main/resources/sample/timob-sample.search.json.gz");
  private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A sandbox with the packed plugin, not yet started. */
  static SandboxBuilder sandbox(Path home) {
    return Sandbox.builder().plugin(Path.of(System.getProperty("plugin.jar"))).home(home).port(0);
  }

  static Client of(Sandbox sandbox, String user) {
    return new Client(sandbox.url(), user);
  }

  Client as(String other) {
    return new Client(base, other);
  }

  Client nobody() {
    return new Client(base, null);
  }

  Reply get(String path) {
    return send("GET", path, "application/json", "");
  }

  Reply post(String path, String json, String... headers) {
    return send("POST", path, "application/json", json, headers);
  }

  Reply put(String path, String json, String... headers) {
    return send("PUT", path, "application/json", json, headers);
  }

  Reply delete(String path, String... headers) {
    return send("DELETE", path, "application/json", "", headers);
  }

  Reply form(String path, String body) {
    return send(
        "POST", path, "application/x-www-form-urlencoded", body, "X-Atlassian-Token", "no-check");
  }

  /** Sends what was typed into one of the product's forms, with the token that pages carry. */
  Reply typed(String path, String typed) {
    Reply page = get("/plugins/servlet/shared-outcomes/outcomes");
    Matcher token = TOKEN.matcher(page.text());
    String cookies =
        page.response().headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.replaceFirst(";.*", ""))
            .collect(Collectors.joining("; "));
    return send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        "atl_token=" + (token.find() ? token.group(1) : "") + "&" + typed,
        "Cookie",
        cookies);
  }

  Reply search(String jql) {
    return get(
        "/rest/api/2/search?fields=summary&maxResults=1000&jql=" + URLEncoder.encode(jql, UTF_8));
  }

  /** Creates an issue and gives its key. */
  String create(String fields) {
    Reply reply = post("/rest/api/2/issue", "{\"fields\":" + named(fields) + "}");
    return reply.json().get("key").asText();
  }

  Reply edit(String issue, String fields) {
    return put("/rest/api/2/issue/" + issue, "{\"fields\":" + named(fields) + "}");
  }

  /** Field names between at signs become the fields' ids. */
  String named(String text) {
    String named = text;
    for (JsonNode field : get("/rest/api/2/field").json()) {
      named = named.replace("@" + field.get("name").asText() + "@", field.get("id").asText());
    }
    return named;
  }

  Reply transition(String issue, String name) {
    String path = "/rest/api/2/issue/" + issue + "/transitions";
    for (JsonNode transition : get(path).json().get("transitions")) {
      if (transition.get("name").asText().equals(name)) {
        String id = transition.get("id").asText();
        return post(path, "{\"transition\":{\"id\":\"" + id + "\"}}");
      }
    }
    throw new AssertionError(issue + " has no transition " + name);
  }

  Reply decide(String issue, String function, String decision) {
    return post(
        SO + "/issues/" + issue + "/sign-off/" + function,
        "{\"decision\":\"" + decision + "\",\"comment\":\"seen\"}");
  }

  Reply send(String method, String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", type)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (user != null) {
      String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
      request.header("Authorization", "Basic " + login);
    }
    try {
      return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What was answered. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    JsonNode json() {
      try {
        return JSON.readTree(text());
      } catch (JsonProcessingException e) {
        throw new AssertionError(text(), e);
      }
    }

    /** The fields that were refused, in order. */
    List<String> fields() {
      return json().get("errors").findValuesAsText("field");
    }

    /** A header that the answer has. */
    String header(String name) {
      return response.headers().firstValue(name).orElseThrow();
    }

    int statements() {
      return Integer.parseInt(
          response.headers().firstValue("X-Sandbox-Plugin-Statements").orElseThrow());
    }
  }
}
