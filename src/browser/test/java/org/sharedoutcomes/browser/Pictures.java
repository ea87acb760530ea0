package org.sharedoutcomes.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Stage;

/** Takes the pictures that the README shows, from a sandbox with the sample. */
public final class Pictures {
  private static final int WIDTH = 1280;

  private Pictures() {}

  /** Writes them into the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Stage stage = new Stage();
    try {
      stage.start();
      Browser browser = stage.loggedIn("paula");
      take(browser, "/plugins/servlet/shared-outcomes/roadmap", 860, folder.resolve("roadmap.png"));
      take(browser, "/browse/TIMOB-26570", 960, folder.resolve("issue.png"));
      take(
          browser,
          "/plugins/servlet/shared-outcomes/outcomes/weekly-visitors",
          960,
          folder.resolve("outcome.png"));
    } finally {
      stage.stop();
    }
  }

  private static void take(Browser browser, String path, int height, Path file) {
    browser.size(WIDTH, height);
    browser.go(path);
    browser.run("document.activeElement.blur()");
    browser.picture(file);
  }
}
