package org.sharedoutcomes.browser.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Runs axe-core in the page that the browser shows. */
public final class Axe {
  private static final String SOURCE =
      source("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(
        (found) => done(found.violations
          .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
          .flatMap((rule) => rule.nodes.map((node) =>
            rule.id + ': ' + node.html.slice(0, 160) + ' | '
              + node.any.concat(node.all).map((check) => check.message).join('; ').slice(0, 200)))),
        (failure) => done(['axe failed: ' + failure]));
      """;

  /** Opens what is folded, and says whether there was anything. */
  private static final String UNFOLD =
      """
      const folded = [...document.querySelectorAll('main details:not([open])')];
      folded.forEach((part) => { part.open = true; });
      return folded.length > 0;
      """;

  private Axe() {}

  /** What axe calls serious or critical on this page. */
  @SuppressWarnings("unchecked")
  public static List<String> barriers(Browser browser) {
    if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
      browser.run(SOURCE);
    }
    return (List<String>) browser.runAndWait(RUN);
  }

  /** The same, of the page as it opens and then with all its parts unfolded. */
  public static List<String> barriersInAllParts(Browser browser) {
    List<String> found = new ArrayList<>(barriers(browser));
    if (Boolean.TRUE.equals(browser.run(UNFOLD))) {
      barriers(browser).forEach(barrier -> found.add("unfolded: " + barrier));
    }
    return found;
  }

  private static String source(String path) {
    try (InputStream script = Axe.class.getResourceAsStream(path)) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
