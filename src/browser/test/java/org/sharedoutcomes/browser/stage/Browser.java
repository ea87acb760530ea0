package org.sharedoutcomes.browser.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium before a sandbox: goes to paths, finds by CSS selector, waits for what it is told. */
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final String base;
  private final ChromeDriver driver;

  private Browser(String base, ChromeDriver driver) {
    this.base = base;
    this.driver = driver;
  }

  static Browser open(String base) {
    return new Browser(base, Chromium.start());
  }

  void close() {
    driver.quit();
  }

  public void go(String path) {
    driver.get(base + path);
  }

  /** Forgets cookies and what the console said. */
  public void forget() {
    driver.manage().deleteAllCookies();
    driver.get("about:blank");
    complaints();
  }

  public String address() {
    return driver.getCurrentUrl();
  }

  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  public boolean shows(String selector) {
    return all(selector).stream().anyMatch(WebElement::isDisplayed);
  }

  /** Waits until it is so, however often the page is drawn anew meanwhile. */
  public void until(String what, BooleanSupplier holds) {
    new WebDriverWait(driver, PATIENCE, LOOK_AGAIN)
        .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
        .withMessage(what)
        .until(any -> holds.getAsBoolean());
  }

  /** Clicks what leads to another page and waits for that page. */
  public void follow(WebElement element) {
    WebElement page = find("html");
    element.click();
    until(
        "another page", () -> isGone(page) && "complete".equals(run("return document.readyState")));
  }

  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException e) {
      return true;
    }
  }

  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  public Object runAndWait(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return driver.executeAsyncScript(script, arguments);
  }

  /** Types wherever the focus is. */
  public void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Presses keys wherever the focus is, on things that are no fields too. */
  public void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses the mouse on one thing, goes to another and lets go there. */
  public void drag(WebElement what, WebElement where) {
    new Actions(driver)
        .moveToElement(what)
        .clickAndHold()
        .moveByOffset(12, 12)
        .moveToElement(where)
        .pause(Duration.ofMillis(200))
        .release()
        .perform();
  }

  /** Goes on to the next control; keys sent to a control that takes files would be a path. */
  public void tab() {
    new Actions(driver).sendKeys(Keys.TAB).perform();
  }

  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** All text of the page, also what is folded away. */
  public String text() {
    return (String) run("return document.documentElement.textContent");
  }

  public void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  public void ownSize() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** Errors and violations of the content policy since the last question; AUI's advice aside. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("DEPRECAT"))
        .toList();
  }

  /** What comes out of printing the page, on the paper that its style asks for. */
  public byte[] pdf() {
    Map<String, Object> printed =
        driver.executeCdpCommand(
            "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
    return Base64.getDecoder().decode((String) printed.get("data"));
  }

  public void hideScrollBars() {
    driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
  }

  /** Takes a picture of what the window shows. */
  public void picture(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Png.packed(driver.getScreenshotAs(OutputType.BYTES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
