package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Views of the roadmap, reading it, and taking it away. */
public class SavedViewsIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();
  private static final String VIEWS = SO + "/roadmap/views";
  private static final String BOARD = "/plugins/servlet/shared-outcomes/roadmap";
  private static final Pattern CARD = Pattern.compile("data-key=\"([A-Z]+-\\d+)\"");
  private static final Pattern LANE = Pattern.compile("<tbody[^>]* data-lane=\"([^\"]*)\"");
  private static Sandbox sandbox;
  private static Client paula;
  private static Client max;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(folder.newFolder().toPath()).start();
    paula = Client.of(sandbox, "paula");
    max = Client.of(sandbox, "max");
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  private static String made(Client who, String name, String sharing, String parameters) {
    Reply reply =
        who.post(
            VIEWS,
            "{\"name\":\""
                + name
                + "\",\"sharing\":\""
                + sharing
                + "\",\"parameters\":{"
                + "\"programme\":\"DEMO\","
                + parameters
                + "}}");
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.header("Location")).endsWith(reply.json().get("id").asText());
    return reply.json().get("id").asText();
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  public void who_opens_the_address_of_a_shared_view_sees_the_same_lanes_and_what_it_says_wins() {
    String id = made(paula, "By stage", "shared", "\"lanes\":\"stage\",\"hide\":\"assignee\"");
    String mine = paula.get(BOARD + "?view=" + id).text();
    String his = max.get(BOARD + "?view=" + id).text();
    assertThat(all(LANE, his)).isEqualTo(all(LANE, mine)).contains("Adoption");
    assertThat(his).doesNotContain("so-changed\"").doesNotContain("so-assignee");
    String other = max.get(BOARD + "?view=" + id + "&lanes=project&hide=").text();
    assertThat(all(LANE, other)).containsExactly("TIMOB");
    assertThat(other).contains("so-changed\"", "so-assignee", "Changed since saved");
    assertThat(max.get(SO + "/roadmap.csv?view=" + id).text()).contains("\"Adoption\"");
  }

  @Test
  public void a_private_view_is_found_by_nobody_else_in_no_way() {
    String id = made(paula, "Only mine", "private", "\"filter\":\"secret plan\"");
    for (Client other : List.of(max, paula.as("admin"))) {
      assertThat(other.get(VIEWS + "/" + id).status()).isEqualTo(404);
      assertThat(other.get(BOARD + "?view=" + id).status()).isEqualTo(404);
      assertThat(other.get(SO + "/roadmap.csv?view=" + id).status()).isEqualTo(404);
      assertThat(other.put(VIEWS + "/" + id, "{\"name\":\"x\"}").status()).isEqualTo(404);
      assertThat(other.delete(VIEWS + "/" + id).status()).isEqualTo(404);
      assertThat(other.post(VIEWS, "{\"copyOf\":\"" + id + "\",\"name\":\"x\"}").status())
          .isEqualTo(404);
      for (String page : List.of(BOARD, BOARD + "/views", VIEWS)) {
        assertThat(other.get(page).text()).doesNotContain("Only mine").doesNotContain(id);
      }
    }
    String page = paula.get(BOARD + "?view=" + id).text();
    String link = all(Pattern.compile("so-copy-link\" href=\"([^\"]+)\""), page).get(0);
    assertThat(link).contains("filter=secret+plan").doesNotContain(id);
    assertThat(max.get(link.replace("&amp;", "&").replaceFirst("^/jira", "")).status())
        .isEqualTo(200);
  }

  @Test
  public void forms_save_rename_copy_and_delete_a_view_and_say_what_is_wrong_at_its_field() {
    Reply saved =
        paula.typed(
            BOARD + "/views",
            "do=create&programme=DEMO&lanes=function&from=2026-Q1&to=2026-Q4&period=moving"
                + "&sharing=private&name=Typed+%3Cb%3E");
    assertThat(saved.status()).isEqualTo(302);
    JsonNode view = named("Typed <b>");
    assertThat(view.get("parameters").toString())
        .isEqualTo("{\"lanes\":\"function\",\"programme\":\"DEMO\"}");
    String id = view.get("id").asText();
    Reply taken =
        paula.typed(BOARD + "/views", "do=create&programme=DEMO&lanes=team&name=Typed+%3Cb%3E");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text())
        .contains("There is a view called Typed &lt;b&gt; already", "value=\"team\"");
    Reply wrong = paula.typed(BOARD + "/views", "do=change&id=" + id + "&sharing=shared&name=");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Fill in name", "aria-invalid=\"true\"");
    assertThat(paula.get(BOARD + "/views").text()).contains("Typed &lt;b&gt;");
    assertThat(
            paula
                .typed(BOARD + "/views", "do=change&id=" + id + "&sharing=shared&name=Renamed")
                .status())
        .isEqualTo(302);
    assertThat(max.typed(BOARD + "/views", "do=delete&id=" + id).status()).isEqualTo(403);
    assertThat(max.typed(BOARD + "/views", "do=copy&id=" + id + "&name=His").status())
        .isEqualTo(302);
    assertThat(max.get(VIEWS).text()).contains("\"His\"");
    assertThat(paula.get(VIEWS).text()).contains("\"Renamed\"").doesNotContain("\"His\"");
    Reply late = paula.typed(BOARD + "/views", "do=delete&version=1&id=" + id);
    assertThat(late.status()).isEqualTo(409);
    assertThat(paula.typed(BOARD + "/views", "do=delete&id=" + id).status()).isEqualTo(302);
    assertThat(paula.get(VIEWS + "/" + id).status()).isEqualTo(404);
  }

  private static JsonNode named(String name) {
    for (JsonNode view : paula.get(VIEWS).json().get("values")) {
      if (view.get("name").asText().equals(name)) {
        return view;
      }
    }
    throw new AssertionError("no view " + name);
  }

  @Test
  public void the_programmes_view_is_shown_first_and_can_be_left() {
    Reply forbidden =
        paula
            .as("dev")
            .post(
                VIEWS,
                "{\"name\":\"x\",\"sharing\":\"programme\",\"parameters\":{\"programme\":\"DEMO\"}}");
    assertThat(forbidden.status()).isEqualTo(403);
    String id = made(max, "A first look", "programme", "\"lanes\":\"project\"");
    assertThat(all(LANE, paula.get(BOARD).text())).containsExactly("TIMOB");
    assertThat(all(LANE, paula.get(BOARD + "?programme=DEMO&view=none").text()))
        .contains("page-views");
    assertThat(paula.delete(VIEWS + "/" + id).status()).isEqualTo(204);
  }

  @Test
  public void reading_has_no_forms_and_nothing_to_move_and_leads_to_editing() {
    String page = paula.get(BOARD + "?programme=DEMO&lanes=outcome&mode=read").text();
    String board =
        page.substring(page.indexOf("id=\"so-roadmap\""), page.lastIndexOf("</section>"));
    assertThat(board)
        .contains("You are reading", ">Edit</a>", "TIMOB-26570")
        .doesNotContain("<form", "<input", "<select", "so-card-menu", "atl_token");
    assertThat(paula.get(BOARD + "?programme=DEMO&lanes=outcome").text())
        .contains("so-card-menu")
        .doesNotContain("You are reading");
  }

  @Test
  public void the_table_has_one_line_for_each_card_and_no_formulas() {
    String key =
        paula.create(
            "{\"project\":{\"key\":\"TIMOB\"},\"issuetype\":{\"name\":\"Epic\"},"
                + "\"summary\":\"=HYPERLINK(\\\"x\\\"), two \\\"quotes\\\"\","
                + "\"@Outcomes@\":[\"page-views\",\"requests-served\"]}");
    Reply reply = paula.get(SO + "/roadmap.csv?programme=DEMO&lanes=outcome&view=none");
    assertThat(reply.header("Content-Type")).startsWith("text/csv");
    assertThat(reply.header("Content-Disposition")).contains("roadmap-DEMO.csv");
    String[] lines = reply.text().split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            "\"programme\",\"lane\",\"key\",\"summary\",\"type\",\"status\",\"quarter\","
                + "\"quarter_source\",\"starts\",\"outcomes\",\"expected_effect\",\"unit\","
                + "\"confidence\",\"sign_off\",\"delivery_done\",\"delivery_total\","
                + "\"commitment\",\"team\",\"estimate\",\"companions\",\"warnings\",\"stopped\","
                + "\"assignee\"");
    assertThat(reply.text())
        .contains("\"" + key + "\",\"'=HYPERLINK(\"\"x\"\"), two \"\"quotes\"\"\"")
        .contains("\"product:signed;marketing:waiting;support:waiting\"");
    Set<String> onBoard =
        new HashSet<>(all(CARD, paula.get(BOARD + "?programme=DEMO&lanes=outcome").text()));
    assertThat(lines).hasSize(onBoard.size() + 1);
    assertThat(all(Pattern.compile("(?m)^\"DEMO\",\"[^\"]*\",\"([^\"]+)\""), reply.text()))
        .containsExactlyInAnyOrderElementsOf(onBoard);
    String filtered = paula.get(SO + "/roadmap.csv?programme=DEMO&filter=hyperloop+modules").text();
    assertThat(filtered.split("\r\n")).hasSize(2);
    assertThat(paula.get(SO + "/roadmap.csv?programme=DEMO&bom=true").text()).startsWith("\uFEFF");
    assertThat(paula.get(SO + "/roadmap.csv?programme=DEMO&from=x").status()).isEqualTo(400);
  }

  @Test
  public void the_picture_is_well_formed_and_has_every_card()
      throws ParserConfigurationException, SAXException, IOException {
    String key =
        paula.create(
            "{\"project\":{\"key\":\"TIMOB\"},\"issuetype\":{\"name\":\"Epic\"},"
                + "\"summary\":\"<script>alert(1)</script> & \\\"more\\\"\"}");
    String query = "?programme=DEMO&lanes=outcome&view=none";
    Reply reply = paula.get(SO + "/roadmap.svg" + query);
    assertThat(reply.header("Content-Type")).startsWith("image/svg+xml");
    assertThat(reply.header("Content-Disposition")).startsWith("attachment");
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(reply.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    List<String> cards = all(CARD, paula.get(BOARD + query).text());
    assertThat(cards).contains(key);
    assertThat(all(Pattern.compile("font-weight=\"bold\">([A-Z]+-\\d+) · "), reply.text()))
        .containsExactlyInAnyOrderElementsOf(cards);
  }
}
