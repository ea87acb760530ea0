package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/**
 * Every page of the descriptor and every operation that the description of REST names is closed to
 * strangers, whether or not what they ask for is there.
 */
public class StrangersIT {
  private static final Path DESCRIPTOR = Path.of("../../atlassian-plugin.xml");
  private static final Pattern PAGE = Pattern.compile("<url-pattern>([^<]+)</url-pattern>");
  private static final Map<String, String> THERE =
      Map.of("key", "weekly-visitors", "issue", "TIMOB-26570", "function", "product");

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static Sandbox sandbox;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    Matcher patterns = PAGE.matcher(Files.readString(DESCRIPTOR));
    while (patterns.find()) {
      String path = "/plugins/servlet" + patterns.group(1);
      pages.add(path.replace("/*", "/weekly-visitors"));
      pages.add(path.replace("/*", "/nothing"));
    }
    return pages;
  }

  private record Operation(String method, String path) {}

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths = Client.of(sandbox, "admin").get(SO + "/openapi.json").json().get("paths");
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          operations.add(operation(method, path.getKey(), true));
                          operations.add(operation(method, path.getKey(), false));
                        }));
    return operations;
  }

  private static Operation operation(String method, String template, boolean there) {
    String path =
        Pattern.compile("\\{(\\w+)\\}")
            .matcher(template)
            .replaceAll(name -> there ? THERE.getOrDefault(name.group(1), "1") : "nothing");
    return new Operation(method.toUpperCase(java.util.Locale.ROOT), SO + path);
  }

  @Test
  public void a_page_sends_who_is_not_logged_in_to_the_login_and_a_guest_away() throws IOException {
    Client guest = Client.of(sandbox, "guest");
    SoftAssertions each = new SoftAssertions();
    for (String page : pages()) {
      Reply anonymous = guest.nobody().get(page);
      each.assertThat(anonymous.status()).as("nobody at " + page).isEqualTo(302);
      Reply refused = guest.get(page);
      each.assertThat(refused.status()).as("guest at " + page).isEqualTo(403);
      each.assertThat(refused.text()).as("guest at " + page).doesNotContain("Developer journey");
    }
    each.assertAll();
  }

  @Test
  public void a_form_without_its_token_does_nothing() throws IOException {
    Client admin = Client.of(sandbox, "admin");
    SoftAssertions each = new SoftAssertions();
    for (String page : pages()) {
      Reply refused =
          admin.send("POST", page, "application/x-www-form-urlencoded", "action=delete&step=load");
      each.assertThat(refused.status()).as("no token at " + page).isEqualTo(403);
    }
    each.assertAll();
  }

  @Test
  public void rest_answers_strangers_in_one_shape_and_tells_nothing() {
    Client guest = Client.of(sandbox, "guest");
    SoftAssertions each = new SoftAssertions();
    for (Operation one : operations()) {
      Reply anonymous = guest.nobody().send(one.method(), one.path(), "application/json", "");
      each.assertThat(anonymous.status()).as("nobody: " + one).isEqualTo(401);
      Reply refused = guest.send(one.method(), one.path(), "application/json", "");
      each.assertThat(refused.status()).as("guest: " + one).isEqualTo(403);
      each.assertThat(refused.text()).as("guest: " + one).startsWith("{\"errors\":[");
    }
    each.assertAll();
  }

  @Test
  public void there_is_something_to_ask_for() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(15);
    assertThat(operations()).hasSizeGreaterThan(40);
  }
}
