package org.sharedoutcomes.browser.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.sharedoutcomes.browser.stage.Browser;

/** Jira's issue view with the panels of the product. */
public final class IssuePage {
  private final Browser browser;

  private IssuePage(Browser browser) {
    this.browser = browser;
  }

  public static IssuePage open(Browser browser, String key) {
    browser.go("/browse/" + key);
    return new IssuePage(browser);
  }

  public OutcomesPanel outcomes() {
    return new OutcomesPanel(browser);
  }

  public SignOffPanel signOff() {
    return new SignOffPanel(browser);
  }

  public String status() {
    return browser.find("#status-val").getDomProperty("textContent").trim();
  }

  /** Presses a transition that leads to this status. */
  public void move(String transition, String status) {
    press(transition);
    browser.until(transition + " leads to " + status, () -> status().equals(status));
  }

  /** Presses a transition that is refused, and gives what is said. */
  public String refused(String transition) {
    press(transition);
    browser.until(transition + " is refused", () -> browser.shows("#transition-refused"));
    return browser.find("#transition-refused").getText();
  }

  private void press(String transition) {
    WebElement button =
        browser.all("button.issueaction-workflow-transition").stream()
            .filter(one -> one.getText().equals(transition))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no transition " + transition));
    browser.follow(button);
  }

  /** Sets a list field of the product on the edit screen. */
  public void choose(String field, String text) {
    edit();
    WebElement label = label(field);
    new Select(browser.find("#" + label.getDomAttribute("for"))).selectByVisibleText(text);
    update();
  }

  /** Writes a new summary on the edit screen. */
  public void rename(String summary) {
    edit();
    WebElement input = browser.find("#summary");
    input.clear();
    input.sendKeys(summary);
    update();
  }

  private void edit() {
    browser.follow(browser.find("#edit-issue"));
  }

  private void update() {
    browser.follow(browser.find("#issue-edit-submit"));
    browser.until("the issue is shown", () -> browser.shows("#issue-content"));
  }

  private WebElement label(String field) {
    return browser.find("#issue-edit").findElements(By.tagName("label")).stream()
        .filter(one -> one.getText().equals(field))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + field));
  }
}
