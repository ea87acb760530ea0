package org.sharedoutcomes.browser.pages;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.sharedoutcomes.browser.stage.Browser;

/** What every page has at its top. */
public final class Header {
  private final Browser browser;

  public Header(Browser browser) {
    this.browser = browser;
  }

  public String user() {
    return Objects.toString(browser.find("#current-user").getDomAttribute("data-user"), "");
  }

  /** Switches by the list of users and stays on the page. */
  public void switchTo(String user) {
    new Select(browser.find("#log-in-as-user")).selectByValue(user);
    if (browser.shows("#log-in-as button")) {
      browser.find("#log-in-as button").click();
    }
    browser.until(user + " is logged in", () -> user().equals(user));
  }

  /** Chooses the colours by the user's menu: {@code Light} or {@code Dark}. */
  public void colours(String name) {
    browser.find("#user-options").click();
    browser.until("the menu is open", () -> browser.shows("#user-menu-content button[name=theme]"));
    WebElement button =
        browser.find("#user-menu-content button[value='" + name.toLowerCase(Locale.ROOT) + "']");
    browser.follow(button);
  }

  /** The addresses of all links in menus that lead to pages of the product. */
  public List<String> linksToProduct() {
    return browser.all("a[href*='/shared-outcomes']").stream()
        .map(link -> link.getDomAttribute("href"))
        .toList();
  }

  /** Goes by the menu item with this text. */
  public void go(String item) {
    WebElement link =
        browser.all("#header .aui-header-primary a").stream()
            .filter(one -> one.getText().equals(item))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu item " + item));
    browser.follow(link);
  }
}
