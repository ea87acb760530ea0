package org.sharedoutcomes.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.sharedoutcomes.browser.stage.Browser;

/** The panel <em>Sign-off</em> on the issue view. */
public final class SignOffPanel {
  private static final String PANEL = "#so-sign-off ";

  private final Browser browser;

  SignOffPanel(Browser browser) {
    this.browser = browser;
  }

  public String text() {
    return browser.find(PANEL).getText();
  }

  /** The word on a function's row, such as {@code signed}. */
  public String state(String function) {
    String classes = row(function).getDomAttribute("class");
    return List.of(classes.split(" ")).stream()
        .filter(name -> name.startsWith("so-state-"))
        .map(name -> name.substring("so-state-".length()))
        .findFirst()
        .orElseThrow();
  }

  public String lineOf(String function) {
    return row(function).getText();
  }

  public boolean maySign(String function) {
    return !row(function).findElements(By.cssSelector("button[value=sign]")).isEmpty();
  }

  /** Signs in this function's row and waits until the row says so. */
  public void sign(String function) {
    row(function).findElement(By.cssSelector("button[value=sign]")).click();
    browser.until(function + " has signed", () -> state(function).equals("signed"));
  }

  /** What changed since the signature of this function, as the comparison shows it. */
  public String change(String function) {
    WebElement row = row(function);
    row.findElement(By.cssSelector(".so-changes > summary")).click();
    return row.findElement(By.cssSelector(".so-changes")).getText();
  }

  private WebElement row(String function) {
    return browser.find(PANEL + "[data-so-function='" + function + "']");
  }
}
