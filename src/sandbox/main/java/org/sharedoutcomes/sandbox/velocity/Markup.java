package org.sharedoutcomes.sandbox.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** HTML that is printed as it is, because whoever made it has escaped what needs escaping. */
public final class Markup {
  private final String html;

  public Markup(String html) {
    this.html = html == null ? "" : html;
  }

  @HtmlSafe
  @Override
  public String toString() {
    return html;
  }
}
