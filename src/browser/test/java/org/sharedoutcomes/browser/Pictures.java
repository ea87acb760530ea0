package org.sharedoutcomes.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.sharedoutcomes.browser.pages.RoadmapPage;
import org.sharedoutcomes.browser.stage.Browser;
import org.sharedoutcomes.browser.stage.Stage;

/** Takes the pictures that the README shows, from a sandbox with the sample. */
public final class Pictures {
  private static final int WIDTH = 1280;
  private static final String BASE = "/plugins/servlet/shared-outcomes/";
  private static final String SHOW_THE_FULLEST_LANE =
      """
      const frame = document.querySelector('.so-board-frame');
      const lane = [...frame.querySelectorAll('tr.so-lane')].reduce((most, lane) =>
        lane.querySelectorAll('.so-card').length > most.querySelectorAll('.so-card').length
          ? lane : most);
      frame.scrollTop = lane.offsetTop - frame.querySelector('thead').offsetHeight;
      """;

  private Pictures() {}

  /** Writes them into the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Stage stage = new Stage();
    try {
      Browser browser = stage.start().loggedIn("paula");
      browser.hideScrollBars();
      roadmap(browser, folder.resolve("roadmap.png"));
      take(browser, "/browse/TIMOB-26570", 1020, folder.resolve("issue.png"));
      take(browser, BASE + "outcomes/weekday-visitors", 1000, folder.resolve("outcome.png"));
      take(browser, BASE + "tree?programme=DEMO", 1000, folder.resolve("tree.png"));
    } finally {
      stage.stop();
    }
  }

  /** Three quarters from now on fit beside the lanes. */
  private static void roadmap(Browser browser, Path file) {
    browser.size(WIDTH, 900);
    String now = RoadmapPage.open(browser).columns().get(2);
    String last = new RoadmapPage(browser).columns().get(4);
    browser.go(BASE + "roadmap?programme=DEMO&lanes=stage&from=" + now + "&to=" + last);
    browser.run(SHOW_THE_FULLEST_LANE);
    browser.picture(file);
  }

  private static void take(Browser browser, String path, int height, Path file) {
    browser.size(WIDTH, height);
    browser.go(path);
    browser.picture(file);
  }
}
