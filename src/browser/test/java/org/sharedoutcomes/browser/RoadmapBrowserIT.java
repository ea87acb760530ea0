package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.sharedoutcomes.browser.pages.RoadmapPage;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Keyboard;
import org.sharedoutcomes.browser.stage.Rest;
import org.sharedoutcomes.browser.stage.Stage;

/** Cards of the roadmap are moved by dragging, by single clicks alone and by keys alone. */
public class RoadmapBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private static String inJira(String issue) {
    Rest rest = STAGE.rest();
    String field = rest.field("Target quarter");
    return rest.get("paula", "/rest/api/2/issue/" + issue).at("/fields/" + field).asText();
  }

  @Test
  public void two_clicks_move_a_card_and_the_issue_follows() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    String card = "TIMOB-18104";
    String quarter = roadmap.columns().get(3);
    roadmap.menu(card).click();
    roadmap.entry(quarter).click();
    roadmap.untilIn(card, quarter);
    browser.until("it is said", () -> roadmap.said().contains(card + " is now in " + quarter));
    assertThat(browser.complaints()).isEmpty();

    assertThat(RoadmapPage.open(browser).quarters(card)).containsExactly(quarter);
    assertThat(inJira(card)).isEqualTo(quarter);
  }

  @Test
  public void a_card_is_dragged_into_another_quarter_and_brought_back_by_undo() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    String card = "TIMOB-18104";
    String before = roadmap.quarters(card).get(0);
    String quarter = roadmap.columns().stream().filter(q -> !q.equals(before)).toList().get(2);
    browser.drag(roadmap.summary(card), roadmap.place(quarter, card));
    roadmap.untilIn(card, quarter);
    browser.until("Jira has it", () -> inJira(card).equals(quarter));

    roadmap.flag("Undo").click();
    roadmap.untilIn(card, before);
    browser.until("it is said", () -> roadmap.said().startsWith("Undone."));
    assertThat(RoadmapPage.open(browser).quarters(card)).containsExactly(before);
  }

  @Test
  public void keys_alone_carry_a_card_over_two_quarters_and_say_where_it_is() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    List<String> columns = roadmap.columns();
    String card = roadmap.firstCard(columns.get(1));
    String lane = roadmap.lanes(card).get(0);
    new Keyboard(browser).reach(roadmap.stop(lane));
    browser.keys(Keys.HOME);
    roadmap.walkTo(card);
    browser.keys(" ");
    browser.until("it is picked up", () -> roadmap.said().contains("Picked up"));
    browser.keys(Keys.ARROW_RIGHT);
    browser.keys(Keys.ARROW_RIGHT);
    String there = card + ", " + columns.get(3) + ", " + lane + ", position ";
    browser.until("where it is", () -> roadmap.said().matches("\\Q" + there + "\\E\\d+ of \\d+"));
    browser.keys(" ");
    roadmap.untilIn(card, columns.get(3));
    browser.until("the result", () -> roadmap.said().contains(there));
    browser.until("Jira has it", () -> inJira(card).equals(columns.get(3)));
    browser.until("the card has the focus", () -> roadmap.focused().equals(card));

    browser.keys(" ");
    browser.keys(Keys.ARROW_LEFT);
    browser.keys(Keys.ESCAPE);
    browser.until("it stays", () -> roadmap.said().startsWith("Nothing was moved."));
    assertThat(inJira(card)).isEqualTo(columns.get(3));
  }

  @Test
  public void who_comes_second_is_told_who_was_first_and_chooses() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    String card = "TIMOB-24500";
    List<String> columns = roadmap.columns();
    STAGE
        .rest()
        .post(
            "max",
            Rest.PRODUCT + "/roadmap/moves",
            Map.of("issue", card, "quarter", columns.get(1)));
    roadmap.menu(card).click();
    roadmap.entry(columns.get(2)).click();
    browser.until("a conflict is told", () -> browser.shows(".so-dialog"));
    assertThat(browser.find(".so-dialog").getText()).contains(card, "Max Marketing");
    assertThat(roadmap.quarters(card)).containsExactly(columns.get(1));
    assertThat(inJira(card)).isEqualTo(columns.get(1));

    roadmap.choice("anyway").click();
    roadmap.untilIn(card, columns.get(2));
    browser.until("Jira has it", () -> inJira(card).equals(columns.get(2)));
  }

  @Test
  public void cards_of_a_lane_are_moved_together_after_a_preview_and_back_by_one_undo() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    String card = "TIMOB-18104";
    String before = roadmap.quarters(card).get(0);
    String quarter = roadmap.columns().stream().filter(q -> !q.equals(before)).toList().get(1);
    roadmap.selectLane(roadmap.lanes(card).get(0));
    browser.follow(browser.find(".so-bulk-bar button"));
    browser.find("#so-bulk-to").sendKeys(quarter);
    browser.follow(browser.find("button[name=preview]"));
    assertThat(browser.text()).contains(before + " → " + quarter);
    assertThat(inJira(card)).isNotEqualTo(quarter);
    browser.find("button[value=confirm]").click();
    browser.until("it is done", () -> browser.shows("[data-so-stage=done]"));
    assertThat(inJira(card)).isEqualTo(quarter);
    browser.find("button[value=undo]").click();
    browser.until("it is undone", () -> browser.shows("[data-so-stage=undone]"));
    assertThat(RoadmapPage.open(browser).quarters(card)).containsExactly(before);
  }
}
