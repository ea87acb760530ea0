package org.sharedoutcomes.browser.pages;

import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.sharedoutcomes.browser.stage.Browser;

/** The tree of the sample programme. */
public final class TreePage {
  public static final String PATH = "/plugins/servlet/shared-outcomes/tree?programme=DEMO";

  private final Browser browser;

  private TreePage(Browser browser) {
    this.browser = browser;
  }

  public static TreePage open(Browser browser) {
    browser.go(PATH);
    return new TreePage(browser);
  }

  public void select(String key) {
    browser.run(
        "document.querySelector(arguments[0]).click()", "#so-canvas [data-so-node='" + key + "']");
  }

  public void untilSelected(String name) {
    browser.until(
        name + " is selected", () -> browser.find("#so-selected h2").getText().equals(name));
  }

  public String selectedKey() {
    return browser.find("#so-canvas a.so-node[aria-current]").getAttribute("data-so-node");
  }

  public String focusedNode() {
    return String.valueOf(browser.focused().getAttribute("data-so-node"));
  }

  public List<String> onWay() {
    return keys("#so-canvas a.so-node.so-on-way");
  }

  public List<String> matches() {
    return keys("#so-canvas a.so-node.so-match");
  }

  private List<String> keys(String selector) {
    return browser.all(selector).stream().map(node -> node.getAttribute("data-so-node")).toList();
  }

  public List<String> way() {
    return browser.all(".so-tree-way li a").stream().map(WebElement::getText).toList();
  }

  public int litLines() {
    return browser.all("#so-canvas path.so-line.so-on-way").size();
  }

  /** Each outcome on the canvas as key, value and status. */
  public List<String> drawn() {
    return texts(
        "#so-canvas a.so-node",
        "one.dataset.soNode + ' ' + text('.so-tree-value') + ' ' + text('.aui-lozenge')");
  }

  /** Each outcome in the outline as key, value and status. */
  public List<String> listed() {
    return texts(
        "#so-outline tbody tr",
        "one.dataset.soRow + ' ' + text('td.so-number') + ' ' + text('.aui-lozenge')");
  }

  private List<String> texts(String selector, String what) {
    @SuppressWarnings("unchecked")
    List<String> texts =
        (List<String>)
            browser.run(
                "return [...document.querySelectorAll(arguments[0])].map((one) => {"
                    + " const text = (part) => one.querySelector(part).textContent.trim();"
                    + " return "
                    + what
                    + "; })",
                selector);
    return texts;
  }

  public void see(String view) {
    browser.find("[data-so-view='" + view + "']").click();
  }

  public double zoom() {
    return ((Number)
            browser.run(
                "const d = document.getElementById('so-drawing');"
                    + " return Number(d.getAttribute('width')) / d.viewBox.baseVal.width"))
        .doubleValue();
  }

  public boolean fits() {
    return Boolean.TRUE.equals(
        browser.run(
            "const c = document.getElementById('so-canvas');"
                + " return c.scrollWidth <= c.clientWidth && c.scrollHeight <= c.clientHeight"));
  }

  /** Opens the form, fills it in and sends it. */
  public void add(String side, String other, String how) {
    if (browser.all("#so-add[open]").isEmpty()) {
      browser.find("#so-add > summary").click();
    }
    browser.find("#so-add input[value='" + side + "']").click();
    new Select(browser.find("#so-add-other0")).selectByValue(other);
    new Select(browser.find("#so-add-how")).selectByValue(how);
    browser.follow(browser.find("#so-add > form button[type=submit]"));
  }
}
