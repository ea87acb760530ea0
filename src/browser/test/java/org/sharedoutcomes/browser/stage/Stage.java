package org.sharedoutcomes.browser.stage;

import java.nio.file.Path;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.browser.pages.LoginPage;
import org.sharedoutcomes.sandbox.Sandbox;

/** One sandbox with the sample and one browser before it, for all tests of a class. */
public final class Stage extends ExternalResource {
  private final TemporaryFolder home = new TemporaryFolder();
  private Sandbox sandbox;
  private Browser browser;

  @Override
  protected void before() throws Throwable {
    start();
  }

  @Override
  protected void after() {
    stop();
  }

  /** Starts both; when this returns, the sandbox answers. */
  public Stage start() throws java.io.IOException {
    home.create();
    sandbox =
        Sandbox.builder()
            .plugin(Path.of(System.getProperty("plugin.jar")))
            .home(home.getRoot().toPath())
            .port(0)
            .start();
    browser = Browser.open(sandbox.url());
    return this;
  }

  public void stop() {
    if (browser != null) {
      browser.close();
    }
    if (sandbox != null) {
      sandbox.close();
    }
    home.delete();
  }

  public Browser browser() {
    return browser;
  }

  /** Jira's and the plugin's REST, for preparing what a test does not click. */
  public Rest rest() {
    return new Rest(sandbox.url());
  }

  /** The browser after this user logged in by the login page, with nobody's earlier session. */
  public Browser loggedIn(String user) {
    browser.forget();
    new LoginPage(browser).logIn(user);
    return browser;
  }
}
