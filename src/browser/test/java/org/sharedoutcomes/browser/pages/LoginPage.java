package org.sharedoutcomes.browser.pages;

import org.sharedoutcomes.browser.stage.Browser;

/** Jira's login page. */
public final class LoginPage {
  private final Browser browser;

  public LoginPage(Browser browser) {
    this.browser = browser;
  }

  /** Logs in; every user's password is the user's name. */
  public void logIn(String user) {
    browser.go("/login.jsp");
    browser.find("#os_username").sendKeys(user);
    browser.find("#os_password").sendKeys(user);
    browser.follow(
        browser.find("main button[type=submit], form button[type=submit].aui-button-primary"));
    browser.until(user + " is logged in", () -> new Header(browser).user().equals(user));
  }
}
