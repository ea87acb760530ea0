package org.sharedoutcomes.browser.stage;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;

/** Keeps a picture of the page on which a test failed. */
public final class Evidence extends TestWatcher {
  private final Supplier<Browser> browser;

  public Evidence(Stage stage) {
    this.browser = stage::browser;
  }

  @Override
  protected void failed(Throwable failure, Description test) {
    String name = test.getTestClass().getSimpleName() + "." + test.getMethodName() + ".png";
    browser.get().picture(Path.of(System.getProperty("screenshots"), name));
  }
}
