package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.browser.pages.RoadmapPage;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Rest;
import org.sharedoutcomes.browser.stage.Stage;

/** The roadmap under the mouse: single clicks do everything, nothing must be dragged. */
public class RoadmapBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @Test
  public void two_clicks_move_a_card_and_the_issue_follows() {
    Browser browser = STAGE.loggedIn("paula");
    RoadmapPage roadmap = RoadmapPage.open(browser);
    String card = "TIMOB-18104";
    String quarter = roadmap.columns().get(3);
    roadmap.menu(card).click();
    roadmap.entry(card, quarter).click();
    roadmap.untilIn(card, quarter);
    assertThat(browser.complaints()).isEmpty();

    assertThat(RoadmapPage.open(browser).quarters(card)).containsExactly(quarter);
    Rest rest = STAGE.rest();
    String field = rest.field("Target quarter");
    assertThat(rest.get("paula", "/rest/api/2/issue/" + card).at("/fields/" + field).asText())
        .isEqualTo(quarter);
  }

  @Test
  public void a_card_that_somebody_else_moved_meanwhile_is_not_moved_silently() {
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
    roadmap.entry(card, columns.get(2)).click();
    browser.until("a conflict is told", () -> browser.shows(".so-conflict"));
    assertThat(browser.find(".so-conflict").getText()).contains(card).contains("Max Marketing");
    assertThat(roadmap.quarters(card)).containsExactly(columns.get(1));
  }
}
