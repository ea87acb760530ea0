package org.sharedoutcomes.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.stage.Browser;

/** The outcome roadmap. */
public final class RoadmapPage {
  private final Browser browser;

  public RoadmapPage(Browser browser) {
    this.browser = browser;
  }

  public static RoadmapPage open(Browser browser) {
    browser.go("/plugins/servlet/shared-outcomes/roadmap");
    return new RoadmapPage(browser);
  }

  /** The columns in which a card of this issue lies, in all lanes. */
  public List<String> quarters(String issue) {
    return cards(issue).stream()
        .map(card -> card.findElement(By.xpath("ancestor::td")).getAttribute("data-column"))
        .map(column -> column.equals("none") ? "Unscheduled" : column)
        .distinct()
        .toList();
  }

  /** The names of the lanes in which a card of this issue lies. */
  public List<String> lanes(String issue) {
    return cards(issue).stream()
        .map(card -> card.findElement(By.xpath("ancestor::tbody")))
        .map(lane -> lane.findElement(By.cssSelector(".so-lane-name")).getText())
        .toList();
  }

  public String card(String issue) {
    return cards(issue).get(0).getText();
  }

  /** The column's titles without the first, which is the lanes'. */
  public List<String> columns() {
    return browser.all(".so-board thead .so-column .so-column-title").stream()
        .map(title -> title.getText().split(" ", 2)[0])
        .toList();
  }

  /** What opens the menu of the issue's first card. */
  public WebElement menu(String issue) {
    return browser.find(card(issue, ".so-card-menu"));
  }

  /** The entry of the open menu for this quarter, or of this name. */
  public WebElement entry(String name) {
    return named(".so-card-actions button", name);
  }

  /** The button of this name on the message that was raised last. */
  public WebElement flag(String name) {
    return named(".so-flag button", name);
  }

  /** The button of this name in the dialog that asks. */
  public WebElement choice(String name) {
    return named(".so-dialog button", name);
  }

  private WebElement named(String selector, String name) {
    return browser.all(selector).stream()
        .filter(WebElement::isDisplayed)
        .filter(one -> one.getText().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing named " + name));
  }

  /** What a reader that speaks was told last. */
  public String said() {
    return (String) browser.run("return document.getElementById('so-live').textContent");
  }

  /** Where the mouse can take hold of the issue's first card. */
  public WebElement summary(String issue) {
    return browser.find(card(issue, ".so-card-summary"));
  }

  /** The place of the issue's lane in this column. */
  public WebElement place(String column, String issue) {
    return cards(issue)
        .get(0)
        .findElement(By.xpath("ancestor::tbody"))
        .findElement(By.cssSelector("tr:last-child > td[data-column='" + column + "']"));
  }

  /** The issue of the first card in this column. */
  public String firstCard(String column) {
    return browser
        .find("tr:last-child > td[data-column='" + column + "'] .so-card")
        .getAttribute("data-key");
  }

  /** The one stop of the lane for Tab. */
  public WebElement stop(String lane) {
    return browser.all(".so-lane").stream()
        .filter(one -> one.findElement(By.cssSelector(".so-lane-name")).getText().equals(lane))
        .flatMap(one -> one.findElements(By.cssSelector(".so-card[tabindex='0']")).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no stop in " + lane));
  }

  /** The issue whose card has the focus; empty when none has. */
  public String focused() {
    String key = browser.focused().getAttribute("data-key");
    return key == null ? "" : key;
  }

  /** Goes on from card to card by key until this one has the focus. */
  public void walkTo(String issue) {
    for (int step = 0; !focused().equals(issue); step++) {
      if (step > 300) {
        throw new AssertionError("no key leads to " + issue);
      }
      browser.keys("j");
    }
  }

  /** Chooses all cards of the lane. */
  public void selectLane(String lane) {
    browser.run(
        "arguments[0].scrollIntoView({block: 'center'})",
        browser.find(".so-pick-lane[aria-label$='" + lane + "']"));
    browser.find(".so-pick-lane[aria-label$='" + lane + "']").click();
  }

  /** Waits until the page says that the card went there. */
  public void untilIn(String issue, String quarter) {
    browser.until(issue + " is in " + quarter, () -> quarters(issue).equals(List.of(quarter)));
  }

  private static String card(String issue, String inside) {
    return ".so-card[data-key='" + issue + "'] " + inside;
  }

  private List<WebElement> cards(String issue) {
    return browser.all(".so-card[data-key='" + issue + "']");
  }
}
