package org.sharedoutcomes.benchmarks;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.LongStream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** What somebody with Chromium waits for, with an empty cache, logged in as the administrator. */
final class Chromium implements AutoCloseable {
  private static final int RUNS = 5;
  private static final String LARGEST =
      "const done = arguments[0];"
          + "new PerformanceObserver(list => {"
          + "  const seen = list.getEntries();"
          + "  setTimeout(() => done(Math.round(seen[seen.length - 1].startTime)), 50);"
          + "}).observe({type: 'largest-contentful-paint', buffered: true});";
  private static final String LOADED =
      "return Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)";

  private final ChromeDriver driver;
  private final String base;

  Chromium(String base) {
    this.base = base.replaceAll("/$", "");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium"));
    options.addArguments("--headless=new", "--no-sandbox", "--window-size=1440,900");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver"))
            .usingAnyFreePort()
            .build();
    this.driver = new ChromeDriver(service, options);
    String login =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.setExtraHTTPHeaders",
        Map.of("headers", Map.of("Authorization", "Basic " + login)));
    driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
  }

  /**
   * Medians, in milliseconds since the navigation began.
   *
   * @param view when the largest part of the first screen was painted
   * @param loaded when everything was loaded and every script had run
   */
  record Wait(long view, long loaded) {}

  Wait waitFor(String path) {
    long[] views = new long[RUNS];
    long[] loads = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      driver.get(base + path);
      views[i] = ((Number) driver.executeAsyncScript(LARGEST)).longValue();
      loads[i] = ((Number) driver.executeScript(LOADED)).longValue();
    }
    return new Wait(median(views), median(loads));
  }

  private static File program(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not on the path"));
  }

  private static long median(long[] values) {
    return LongStream.of(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
