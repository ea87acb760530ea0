package org.sharedoutcomes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.SoftAssertions;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.pages.Header;
import org.sharedoutcomes.browser.stage.Axe;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Evidence;
import org.sharedoutcomes.browser.stage.Pdf;
import org.sharedoutcomes.browser.stage.Rest;
import org.sharedoutcomes.browser.stage.Stage;

/** The roadmap on paper, as a picture, on small screens, and for those who go by Tab. */
public class SharingBrowserIT {
  private static final String BOARD = "/plugins/servlet/shared-outcomes/roadmap?programme=DEMO";
  private static final Pattern KEY = Pattern.compile("TIMOB-\\d+");

  /** Tells what covers the middle or a corner of what has the focus; its own card may. */
  private static final String COVERED =
      """
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'body';
      const home = focused.closest('.so-card') || focused;
      const box = focused.getBoundingClientRect();
      const points = [[box.left + box.width / 2, box.top + box.height / 2]];
      for (const x of [box.left + 2, box.right - 2]) {
        for (const y of [box.top + 2, box.bottom - 2]) points.push([x, y]);
      }
      const seen = points.filter(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (home.contains(top) || top.contains(focused));
      });
      const large = box.width > innerWidth / 2;
      return seen.length === points.length || (large && seen.length > 0)
        ? '' : focused.outerHTML.slice(0, 160) + ' ' + seen.length + '/' + points.length;
      """;

  private static final String FOCUS =
      """
      const focused = document.activeElement;
      const card = focused.closest('.so-card');
      return !focused.closest('#so-roadmap') ? 'outside'
        : card ? 'lane ' + card.dataset.lane : 'board';
      """;

  /** Goes over all that a card has, there and back as arrow keys do, and tells what is covered. */
  private static final String GO_OVER_CARDS =
      """
      const covered = () => { %s };
      const all = [...document.querySelectorAll('.so-card a')];
      return all.concat([...all].reverse()).map((one) => { one.focus(); return covered(); })
        .filter((found) => found !== '');
      """;

  @ClassRule public static final Stage STAGE = new Stage();
  @Rule public final Evidence evidence = new Evidence(STAGE);

  @BeforeClass
  public static void enough_cards_for_several_pages() {
    Rest rest = STAGE.rest();
    String field = rest.field("Outcomes");
    for (int i = 0; i < 30; i++) {
      rest.post(
          "paula",
          "/rest/api/2/issue",
          Map.of(
              "fields",
              Map.of(
                  "project",
                  Map.of("key", "TIMOB"),
                  "issuetype",
                  Map.of("name", "Epic"),
                  "summary",
                  "Something that is planned, number " + i + " of many",
                  field,
                  List.of(i % 3 == 0 ? "page-views" : "weekday-visitors"))));
    }
  }

  @After
  public void back_to_usual() {
    STAGE.browser().ownSize();
    new Header(STAGE.browser()).colours("Light");
  }

  @Test
  public void every_printed_page_has_the_heads_and_every_card_is_whole_on_one() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(BOARD);
    new Header(browser).colours("Dark");
    for (String query : List.of("", "&lanes=stage&from=2026-Q1&to=2029-Q4", "&mode=read")) {
      browser.go(BOARD + query);
      leaveOutOtherIssues(browser);
      List<String> heads = titles(browser);
      List<String> cards = keys(browser);
      List<Pdf.Page> pages =
          Pdf.print(browser, Path.of(System.getProperty("screenshots"), "roadmap.pdf"));
      assertThat(pages).hasSizeGreaterThan(1);
      List<String> printed = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        Pdf.Page page = pages.get(i);
        String where = query + ", page " + (i + 1);
        assertThat(page.width()).as(where).isGreaterThan(page.height());
        assertThat(page.texts()).as(where).containsAll(heads);
        assertThat(page.cut()).as(where).isEmpty();
        List<String> here = page.texts().stream().filter(w -> KEY.matcher(w).matches()).toList();
        assertThat(Collections.frequency(page.texts(), "done")).as(where).isEqualTo(here.size());
        printed.addAll(here);
      }
      assertThat(printed).as(query).containsExactlyInAnyOrderElementsOf(cards);
      assertThat(pages.get(0).texts()).contains("Roadmap", "Lanes", "signed,");
    }
  }

  @Test
  public void the_picture_becomes_a_png_by_script() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(BOARD);
    browser.run(
        """
        window.saved = [];
        HTMLAnchorElement.prototype.click = function () {
          fetch(this.href).catch(() => 0);
          window.saved.push(this.download);
        };
        """);
    browser.run("document.querySelector('.so-png').closest('details').open = true");
    browser.find(".so-png").click();
    browser.until("it is saved", () -> browser.run("return saved[0]") != null);
    assertThat(browser.run("return saved")).isEqualTo(List.of("roadmap.png"));
  }

  @Test
  public void nothing_bars_people_from_any_lanes_layout_or_mode() {
    Browser browser = STAGE.loggedIn("paula");
    browser.go(BOARD);
    SoftAssertions softly = new SoftAssertions();
    for (String colours : List.of("Light", "Dark")) {
      new Header(browser).colours(colours);
      for (String query :
          List.of(
              "&lanes=stage",
              "&lanes=function&layout=horizons",
              "&lanes=team&mode=read",
              "&lanes=project&filter=nothing-has-this")) {
        browser.go(BOARD + query);
        softly.assertThat(Axe.barriersInAllParts(browser)).as(colours + query).isEmpty();
      }
    }
    softly.assertAll();
  }

  @Test
  public void at_400_percent_it_is_a_list_by_quarter_and_nothing_is_lost() {
    Browser browser = STAGE.loggedIn("paula");
    browser.size(320, 256);
    browser.go(BOARD);
    unfold(browser);
    assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
        .asInstanceOf(InstanceOfAssertFactories.LONG)
        .isLessThanOrEqualTo(0);
    List<String> seen = new ArrayList<>();
    browser.all(".so-card").stream()
        .filter(card -> card.isDisplayed() && card.getRect().x >= 0)
        .filter(card -> card.getRect().x + card.getRect().width <= 320)
        .forEach(card -> seen.add(card.getDomAttribute("data-key")));
    assertThat(seen).containsExactlyElementsOf(keys(browser));
    assertThat(
            browser.all(".so-cell:not(.so-cell-empty)").stream()
                .allMatch(cell -> !cell.findElement(title()).getText().isEmpty()))
        .isTrue();
  }

  private static By title() {
    return By.cssSelector(".so-cell-title");
  }

  @Test
  public void what_has_the_focus_is_never_covered() {
    Browser browser = STAGE.loggedIn("paula");
    browser.size(1280, 700);
    browser.go(BOARD);
    unfold(browser);
    browser.run("document.querySelector('#so-roadmap a, #so-roadmap summary').focus()");
    SoftAssertions softly = new SoftAssertions();
    List<String> lanes = new ArrayList<>();
    String where = (String) browser.run(FOCUS);
    for (int step = 0; step < 400 && !where.equals("outside"); step++) {
      softly.assertThat(browser.run(COVERED)).isEqualTo("");
      lanes.add(where);
      browser.tab();
      where = (String) browser.run(FOCUS);
    }
    softly.assertThat(where).isEqualTo("outside");
    for (WebElement card : browser.all(".so-card")) {
      softly.assertThat(lanes).contains("lane " + card.getDomAttribute("data-lane"));
    }
    softly
        .assertThat(browser.run(String.format(GO_OVER_CARDS, COVERED)))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isEmpty();
    softly.assertAll();
  }

  /** Then a key begins a card, and "done" ends it. */
  private static void leaveOutOtherIssues(Browser browser) {
    browser.run(
        "document.querySelectorAll('.so-companions, .so-warning').forEach((one) => one.remove())");
  }

  /** Shows the cards of long lists that wait behind a button. */
  private static void unfold(Browser browser) {
    browser.run("document.querySelectorAll('.so-more').forEach((more) => more.click())");
  }

  private static List<String> titles(Browser browser) {
    List<String> titles = new ArrayList<>();
    browser
        .all(".so-board thead .so-column-title")
        .forEach(title -> titles.add(title.getText().split("\\s", 2)[0]));
    return titles;
  }

  private static List<String> keys(Browser browser) {
    List<String> keys = new ArrayList<>();
    browser.all(".so-card").forEach(card -> keys.add(card.getDomAttribute("data-key")));
    return keys;
  }
}
