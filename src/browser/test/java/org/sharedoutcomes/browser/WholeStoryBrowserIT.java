package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.browser.pages.Header;
import org.sharedoutcomes.browser.pages.IssuePage;
import org.sharedoutcomes.browser.pages.OutcomesPage;
import org.sharedoutcomes.browser.pages.RoadmapPage;
import org.sharedoutcomes.browser.pages.SignOffPanel;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/** From a new outcome to released work whose signature has gone stale, as four people click it. */
public class WholeStoryBrowserIT {
  private static final String OUTCOME = "Apps start in a second";
  private static final String EPIC = "TIMOB-17487";
  private static final String STORY = "TIMOB-17360";

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  private Browser browser;
  private Header header;

  @Test
  public void work_for_an_outcome_is_linked_signed_released_and_watched() {
    browser = STAGE.loggedIn("paula");
    header = new Header(browser);

    define_an_outcome();
    link_the_epic_and_see_the_story_inherit_it();
    make_the_epic_customer_facing_and_bring_it_before_release();
    be_refused_at_release();
    sign_as_each_function();
    release();
    see_it_on_the_roadmap();
    edit_a_material_field_and_see_signatures_go_stale();
    assertThat(browser.complaints()).isEmpty();
  }

  private void define_an_outcome() {
    header.go("Outcomes");
    OutcomesPage outcomes = new OutcomesPage(browser);
    outcomes.define();
    outcomes
        .write("name", OUTCOME)
        .write("narrative", "Whoever opens an app can use it at once.")
        .write("owner", "paula")
        .write("unit", "s")
        .choose("direction", "down")
        .write("baseline", "2.4")
        .write("quarter1", "2027-Q2")
        .write("value1", "1")
        .save();
    assertThat(outcomes.title()).contains(OUTCOME);
    header.go("Outcomes");
    assertThat(outcomes.lists(OUTCOME)).isTrue();
  }

  private void link_the_epic_and_see_the_story_inherit_it() {
    IssuePage epic = IssuePage.open(browser, EPIC);
    epic.outcomes().link(OUTCOME);
    assertThat(epic.outcomes().inheritedFrom(OUTCOME)).isEmpty();
    IssuePage story = IssuePage.open(browser, STORY);
    assertThat(story.outcomes().names()).contains(OUTCOME);
    assertThat(story.outcomes().inheritedFrom(OUTCOME)).isEqualToIgnoringCase("from " + EPIC);
  }

  private void make_the_epic_customer_facing_and_bring_it_before_release() {
    IssuePage epic = IssuePage.open(browser, EPIC);
    epic.choose("Customer-facing", "Yes");
    header.switchTo("dev");
    epic.move("Send to review", "In Review");
    epic.move("Mark ready", "Ready to release");
  }

  private void be_refused_at_release() {
    IssuePage epic = IssuePage.open(browser, EPIC);
    assertThat(refusal(epic))
        .contains("Product", "Marketing", "Support")
        .contains("Paula Product", "Max Marketing", "Sue Support");
    assertThat(epic.status()).isEqualTo("Ready to release");
  }

  private void sign_as_each_function() {
    SignOffPanel panel = IssuePage.open(browser, EPIC).signOff();
    for (String function : List.of("product", "marketing", "support")) {
      assertThat(panel.state(function)).isEqualTo("waiting");
      assertThat(panel.maySign(function)).isFalse();
    }
    sign("paula", "product");
    sign("max", "marketing");
    assertThat(refusal(IssuePage.open(browser, EPIC)))
        .contains("Sue Support")
        .doesNotContain("Max Marketing");
    sign("sue", "support");
  }

  private String refusal(IssuePage epic) {
    String said = epic.refused("Release");
    assertThat(browser.complaints())
        .allSatisfy(line -> assertThat(line).contains("WorkflowUIDispatcher.jspa", "400"));
    return said;
  }

  private void sign(String user, String function) {
    header.switchTo(user);
    SignOffPanel panel = IssuePage.open(browser, EPIC).signOff();
    panel.sign(function);
    assertThat(panel.lineOf(function)).containsIgnoringCase("signed");
  }

  private void release() {
    header.switchTo("dev");
    IssuePage.open(browser, EPIC).move("Release", "Done");
  }

  private void see_it_on_the_roadmap() {
    header.switchTo("paula");
    header.go("Outcome roadmap");
    RoadmapPage roadmap = new RoadmapPage(browser);
    assertThat(roadmap.lanes(EPIC)).contains(OUTCOME);
    assertThat(roadmap.quarters(EPIC)).hasSize(1).doesNotContain("Unscheduled");
    assertThat(roadmap.card(EPIC)).containsIgnoringCase("done");
  }

  private void edit_a_material_field_and_see_signatures_go_stale() {
    header.switchTo("dev");
    IssuePage epic = IssuePage.open(browser, EPIC);
    epic.rename("Android: Support Android 5.0 on watches too");
    SignOffPanel panel = epic.signOff();
    assertThat(panel.state("product")).isEqualTo("stale");
    assertThat(panel.state("marketing")).isEqualTo("stale");
    assertThat(panel.state("support")).isEqualTo("signed");
    assertThat(panel.change("marketing"))
        .contains("Android: Support Android 5.0")
        .contains("Functionality")
        .contains("watches");
  }
}
