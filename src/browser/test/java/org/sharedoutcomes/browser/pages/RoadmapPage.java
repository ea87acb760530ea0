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

  /** The entry of the open menu for this quarter. */
  public WebElement entry(String issue, String quarter) {
    return browser.all(card(issue, ".so-move-menu button")).stream()
        .filter(WebElement::isDisplayed)
        .filter(entry -> entry.getText().contains(quarter))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entry for " + quarter));
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
