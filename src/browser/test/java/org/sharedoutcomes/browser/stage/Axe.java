package org.sharedoutcomes.browser.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs axe-core in the page that the browser shows. */
public final class Axe {
  private static final String SOURCE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
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

  private Axe() {}

  /** What axe calls serious or critical on this page. */
  @SuppressWarnings("unchecked")
  public static List<String> barriers(Browser browser) {
    browser.run(source());
    return (List<String>) browser.runAndWait(RUN);
  }

  private static String source() {
    try (InputStream script = Axe.class.getResourceAsStream(SOURCE)) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
