package org.sharedoutcomes.browser.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs axe-core in the page that the browser shows. */
public final class Axe {
  private static final String SOURCE =
      source("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const options = {resultTypes: ['violations']};
      if (arguments[0]) options.runOnly = {type: 'rule', values: arguments[0].split(' ')};
      axe.run(document, options).then(
        (found) => done(found.violations
          .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
          .flatMap((rule) => rule.nodes.map((node) =>
            rule.id + ': ' + node.html.slice(0, 160) + ' | '
              + node.any.concat(node.all).map((check) => check.message).join('; ').slice(0, 200)))),
        (failure) => done(['axe failed: ' + failure]));
      """;

  /** Opens what is folded. */
  private static final String UNFOLD =
      """
      document.querySelectorAll('main details').forEach((part) => { part.open = true; });
      """;

  private Axe() {}

  /** What axe calls serious or critical on this page. */
  public static List<String> barriers(Browser browser) {
    return barriers(browser, "");
  }

  @SuppressWarnings("unchecked")
  private static List<String> barriers(Browser browser, String rules) {
    if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
      browser.run(SOURCE);
    }
    return (List<String>) browser.runAndWait(RUN, rules);
  }

  /** The same, of the page with all its parts unfolded. */
  public static List<String> barriersInAllParts(Browser browser) {
    return inAllParts(browser, "");
  }

  /** Of the same only what colours make: for pages whose other rules are looked at elsewhere. */
  public static List<String> paleInAllParts(Browser browser) {
    return inAllParts(browser, "color-contrast link-in-text-block");
  }

  private static List<String> inAllParts(Browser browser, String rules) {
    browser.run(UNFOLD);
    return barriers(browser, rules);
  }

  private static String source(String path) {
    try (InputStream script = Axe.class.getResourceAsStream(path)) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
