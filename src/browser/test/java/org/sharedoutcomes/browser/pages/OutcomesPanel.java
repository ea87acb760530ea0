package org.sharedoutcomes.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.stage.Browser;

/** The panel <em>Outcomes</em> on the issue view. */
public final class OutcomesPanel {
  private static final String PANEL = ".so-panel[data-issue] ";
  public static final String OPEN = PANEL + "details.so-link > summary";
  public static final String CHOICE = PANEL + ".so-picker input[role=combobox]";
  public static final String LINK = PANEL + "details.so-link button[type=submit]";

  private final Browser browser;

  OutcomesPanel(Browser browser) {
    this.browser = browser;
  }

  /** Links the outcome with the mouse. */
  public void link(String name) {
    browser.find(OPEN).click();
    browser.find(CHOICE).sendKeys(name, Keys.ENTER);
    browser.find(LINK).click();
    browser.until(name + " is linked", () -> names().contains(name));
  }

  public List<String> names() {
    return browser.all(PANEL + "li[data-outcome] .so-linked-head a").stream()
        .map(WebElement::getText)
        .toList();
  }

  /** The words that say where an inherited outcome comes from; empty for the issue's own. */
  public String inheritedFrom(String name) {
    return browser.all(PANEL + "li[data-outcome]").stream()
        .filter(row -> row.getText().contains(name))
        .flatMap(row -> row.findElements(By.cssSelector(".so-inherited")).stream())
        .map(mark -> mark.getDomProperty("textContent").trim())
        .findFirst()
        .orElse("");
  }

  /** The selector of the button that takes the link away. */
  public String unlink(String key) {
    return PANEL + "li[data-outcome='" + key + "'] .so-unlink";
  }
}
