package org.sharedoutcomes.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the steps of {@code sample/steps.json} against a running sandbox, each as the user it names.
 * A quarter is written {@code @Q+1} (one after the current one), a field's id {@code
 * @field(Customer-facing)}, a rule's id in an address {@code @rule(Customer-facing work)}, the key
 * of an issue that a step makes and keeps under a name {@code @issue(campaign)}.
 */
public final class Sample {
  private static final Pattern DAY = Pattern.compile("@day([+-]\\d{1,4})");
  private static final Pattern QUARTER = Pattern.compile("@Q([+-]\\d)");
  private static final Pattern FIELD = Pattern.compile("@field\\(([^)]+)\\)");
  private static final Pattern RULE = Pattern.compile("@rule\\(([^)]+)\\)");
  private static final Pattern ISSUE = Pattern.compile("@issue\\(([^)]+)\\)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final LocalDate today;
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> kept = new HashMap<>();

  private Sample(URI base, LocalDate today) {
    this.base = base.toString().replaceAll("/$", "");
    this.today = today;
  }

  /** Makes the sample programme in the sandbox at this address, such as {@code …/jira}. */
  public static void play(URI base, LocalDate today) {
    Sample sample = new Sample(base, today);
    try (InputStream steps = Sample.class.getResourceAsStream("/sample/steps.json")) {
      String text = new String(steps.readAllBytes(), StandardCharsets.UTF_8);
      for (JsonNode field : sample.send("admin", "GET", "/rest/api/2/field", "")) {
        sample.fields.put(field.get("name").asText(), field.get("id").asText());
      }
      for (JsonNode step : JSON.readTree(sample.filled(text))) {
        sample.play(step);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void play(JsonNode step) throws IOException {
    String user = step.get("as").asText();
    if (step.has("post")) {
      JsonNode made = send(user, "POST", addressed(step.get("post").asText()), body(step));
      if (step.has("keep")) {
        kept.put(step.get("keep").asText(), made.get("key").asText());
      }
    } else if (step.has("put")) {
      send(user, "PUT", addressed(step.get("put").asText()), body(step));
    } else if (step.has("attach")) {
      attach(user, step);
    } else if (step.has("gadget")) {
      gadget(user, step);
    } else if (step.has("readings")) {
      String outcome = step.get("readings").asText();
      send(
          user,
          "POST",
          "/rest/shared-outcomes/1.0/outcomes/" + outcome + "/readings",
          JSON.writeValueAsString(ShiftedReadings.of(lines(outcome), today)));
    } else {
      transition(user, step.get("issue").asText(), step.get("transition").asText());
    }
  }

  private String body(JsonNode step) {
    return keyed(step.get("body").toString());
  }

  /** The text with the keys of the issues that were made on the way. */
  private String keyed(String text) {
    return ISSUE.matcher(text).replaceAll(name -> kept.get(name.group(1)));
  }

  private void attach(String user, JsonNode step) throws IOException {
    String form =
        "--sample\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--sample--\r\n"
            .formatted(step.get("file").asText(), step.get("text").asText());
    String path = "/rest/api/2/issue/" + step.get("attach").asText() + "/attachments";
    send(user, "POST", path, form, "multipart/form-data; boundary=sample");
  }

  private void gadget(String user, JsonNode step) throws IOException {
    String form =
        "act=add&item=%s&preferences=%s"
            .formatted(
                URLEncoder.encode(step.get("gadget").asText(), StandardCharsets.UTF_8),
                URLEncoder.encode(step.get("preferences").toString(), StandardCharsets.UTF_8));
    answer(user, "POST", "/secure/Dashboard.jspa", form, "application/x-www-form-urlencoded");
  }

  private void transition(String user, String issue, String name) throws IOException {
    String path = "/rest/api/2/issue/" + issue + "/transitions";
    for (JsonNode transition : send(user, "GET", path, "").get("transitions")) {
      if (transition.get("name").asText().equals(name)) {
        Map<String, Object> body =
            Map.of("transition", Map.of("id", transition.get("id").asText()));
        send(user, "POST", path, JSON.writeValueAsString(body));
        return;
      }
    }
    throw new IllegalStateException("the sample's " + issue + " has no transition " + name);
  }

  /** The address with the ids of the rules that it names. */
  private String addressed(String typed) throws IOException {
    String path = keyed(typed);
    Matcher rule = RULE.matcher(path);
    if (!rule.find()) {
      return path;
    }
    for (JsonNode one :
        send("admin", "GET", "/rest/shared-outcomes/1.0/sign-off-rules", "").get("values")) {
      if (one.get("name").asText().equals(rule.group(1))) {
        return rule.replaceFirst(one.get("id").asText());
      }
    }
    throw new IllegalStateException("the sample has no rule " + rule.group(1));
  }

  private JsonNode send(String user, String method, String path, String body) throws IOException {
    return send(user, method, path, body, "application/json");
  }

  private JsonNode send(String user, String method, String path, String body, String type)
      throws IOException {
    return JSON.readTree(answer(user, method, path, body, type));
  }

  private String answer(String user, String method, String path, String body, String type)
      throws IOException {
    String credentials =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", type)
            .header("X-Atlassian-Token", "no-check")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 400) {
        throw new IllegalStateException(
            "the sample's "
                + method
                + " "
                + path
                + " was answered with "
                + response.statusCode()
                + ": "
                + response.body());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the sample was made", e);
    }
  }

  private String filled(String text) {
    String dated = QUARTER.matcher(text).replaceAll(this::quarter);
    String days =
        DAY.matcher(dated)
            .replaceAll(ago -> today.plusDays(Long.parseLong(ago.group(1))).toString());
    return FIELD.matcher(days).replaceAll(field -> fields.get(field.group(1)));
  }

  private String quarter(MatchResult match) {
    int index = today.getYear() * 4 + (today.getMonthValue() - 1) / 3;
    int wanted = index + Integer.parseInt(match.group(1));
    return wanted / 4 + "-Q" + (wanted % 4 + 1);
  }

  private static List<String> lines(String outcome) throws IOException {
    try (InputStream file =
        Sample.class.getResourceAsStream("/sample/readings/" + outcome + ".csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
