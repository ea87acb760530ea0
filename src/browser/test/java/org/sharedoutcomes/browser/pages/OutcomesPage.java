package org.sharedoutcomes.browser.pages;

import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.sharedoutcomes.browser.stage.Browser;

/** The list of outcomes and the form behind <em>New outcome</em>. */
public final class OutcomesPage {
  private final Browser browser;

  public OutcomesPage(Browser browser) {
    this.browser = browser;
  }

  public boolean lists(String name) {
    return browser.all("tr[data-outcome] th a").stream().anyMatch(a -> a.getText().equals(name));
  }

  public void define() {
    browser.follow(browser.find("a[href*='outcomes/new']"));
  }

  public OutcomesPage write(String field, String text) {
    WebElement input = browser.find("main [name='" + field + "']");
    input.clear();
    input.sendKeys(text);
    return this;
  }

  public OutcomesPage choose(String field, String value) {
    new Select(browser.find("main [name='" + field + "']")).selectByValue(value);
    return this;
  }

  /** Saves and waits for the outcome's page. */
  public void save() {
    browser.follow(browser.find(".so-form button[type=submit]"));
  }

  public String title() {
    return browser.find("h1").getText();
  }
}
