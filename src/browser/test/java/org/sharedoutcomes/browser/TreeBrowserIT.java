package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.pages.Header;
import org.sharedoutcomes.browser.pages.TreePage;
import org.sharedoutcomes.browser.stage.Axe;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Stage;

/** A tree that is looked at, walked through and drawn. */
public class TreeBrowserIT {
  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @After
  public void back_to_usual() {
    STAGE.browser().run("window.localStorage.clear()");
    STAGE.browser().ownSize();
  }

  @Test
  public void a_leaf_that_is_selected_lights_up_its_way_to_the_north_star() {
    TreePage tree = TreePage.open(STAGE.loggedIn("paula"));
    tree.select("cost-per-click");
    tree.untilSelected("Campaigns reach the right people");
    assertThat(tree.onWay())
        .containsExactlyInAnyOrder(
            "weekly-visitors", "weekday-visitors", "page-views", "cost-per-click");
    assertThat(tree.way())
        .containsExactly(
            "Developers come back every week",
            "Teams work with us on weekdays",
            "Guides answer the question",
            "Campaigns reach the right people");
    assertThat(tree.litLines()).isEqualTo(3);
  }

  @Test
  public void the_outline_lists_the_same_outcomes_with_the_same_values_and_is_remembered() {
    Browser browser = STAGE.loggedIn("paula");
    TreePage tree = TreePage.open(browser);
    List<String> drawn = tree.drawn();
    assertThat(drawn).hasSizeGreaterThan(10).anyMatch(node -> node.contains("30,611 views"));
    tree.see("outline");
    assertThat(tree.listed()).containsExactlyInAnyOrderElementsOf(drawn);
    assertThat(browser.shows("#so-canvas")).isFalse();
    assertThat(browser.shows("#so-outline")).isTrue();
    TreePage.open(browser);
    assertThat(browser.shows("#so-outline")).as("remembered").isTrue();
  }

  @Test
  public void a_narrow_window_begins_with_the_outline() {
    Browser browser = STAGE.loggedIn("paula");
    browser.size(800, 900);
    TreePage.open(browser);
    assertThat(browser.shows("#so-outline")).isTrue();
    assertThat(browser.shows("#so-canvas")).isFalse();
  }

  @Test
  public void the_keyboard_goes_from_outcome_to_outcome_and_selects() {
    Browser browser = STAGE.loggedIn("paula");
    TreePage tree = TreePage.open(browser);
    browser.run("document.querySelector('#so-canvas a.so-node[tabindex=\"0\"]').focus()");
    assertThat(tree.focusedNode()).isEqualTo("weekly-visitors");
    browser.press(Keys.ARROW_DOWN);
    String below = tree.focusedNode();
    assertThat(below).isIn("weekday-visitors", "weekend-visitors", "monthly-sales");
    browser.press(Keys.ARROW_UP);
    assertThat(tree.focusedNode()).isEqualTo("weekly-visitors");
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.ENTER);
    browser.until("it is selected and has the focus", () -> tree.selectedKey().equals(below));
    browser.until("the focus stays", () -> tree.focusedNode().equals(below));
    double before = tree.zoom();
    browser.press("-");
    assertThat(tree.zoom()).isLessThan(before);
    browser.press("0");
    assertThat(tree.fits()).isTrue();
  }

  @Test
  public void an_influence_is_added_and_a_cycle_refused_where_it_was_chosen() {
    Browser browser = STAGE.loggedIn("paula");
    TreePage tree = TreePage.open(browser);
    tree.select("bugs-fixed");
    tree.untilSelected("Reported bugs get fixed");
    tree.add("above", "requests-served", "raises");
    assertThat(browser.find(".aui-message-success").getText()).contains("The tree is changed");
    assertThat(tree.onWay()).contains("bugs-fixed", "requests-served", "weekly-visitors");

    tree.add("below", "weekly-visitors", "raises");
    WebElement choice = browser.find("#so-add-other0");
    assertThat(choice.getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.find("#so-add-other0-error").getText())
        .contains("Developers come back every week", "→");
  }

  @Test
  public void what_is_searched_for_is_marked_and_counted() {
    Browser browser = STAGE.loggedIn("paula");
    TreePage tree = TreePage.open(browser);
    browser.find("#so-tree-q").sendKeys("guides" + Keys.ENTER);
    browser.until("it is told", () -> browser.shows("#so-tree-found"));
    assertThat(browser.find("#so-tree-found").getText()).contains("outcomes match");
    assertThat(tree.matches()).contains("page-views");
  }

  @Test
  public void nothing_bars_people_in_either_view_and_colours() {
    Browser browser = STAGE.loggedIn("paula");
    for (String colours : List.of("Light", "Dark")) {
      TreePage.open(browser);
      new Header(browser).colours(colours);
      for (String view : List.of("canvas", "outline")) {
        browser.go(TreePage.PATH + "&node=page-views&q=guides&view=" + view);
        browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
        assertThat(Axe.barriers(browser)).as(colours + " " + view).isEmpty();
      }
    }
  }
}
