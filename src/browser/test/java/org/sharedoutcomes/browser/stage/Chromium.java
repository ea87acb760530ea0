package org.sharedoutcomes.browser.stage;

import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts the system's Chromium without a window, with a fresh profile and nothing fetched. */
final class Chromium {
  // Selenium looks for a protocol of each Chromium's own version, which nothing here needs.
  private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");
  private static final Logger DRIVER = Logger.getLogger("org.openqa.selenium.chromium");

  private Chromium() {}

  static ChromeDriver start() {
    PROTOCOL.setLevel(Level.SEVERE);
    DRIVER.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
        "--window-size=1280,1000");
    LoggingPreferences log = new LoggingPreferences();
    log.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability("goog:loggingPrefs", log);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver"))
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  private static File program(String name) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      File file = new File(folder, name);
      if (file.canExecute()) {
        return file;
      }
    }
    throw new AssertionError(name + " is missing; ./check installs it");
  }
}
