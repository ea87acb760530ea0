package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.notice.ReadNotices;

/**
 * The product's own navigation, printed above every page that is not an administration page. A new
 * page adds its place here and the text {@code shared-outcomes.navigation.<name>}.
 */
public final class Navigation {
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";

  /** In the order in which they are shown; the path is below {@link #PAGES}. */
  private enum Place {
    ROADMAP("roadmap", "shared-outcomes.navigation.roadmap"),
    OUTCOMES("outcomes", "shared-outcomes.navigation.outcomes"),
    TREE("tree", "shared-outcomes.navigation.tree"),
    JOURNEY("journey", "shared-outcomes.navigation.journey"),
    ALIGNMENT("alignment", "shared-outcomes.navigation.alignment"),
    DELIVERED("delivered-not-moved", "shared-outcomes.navigation.delivered"),
    IMPACT("impact-ledger", "shared-outcomes.impact.title"),
    NUDGES("nudges", "shared-outcomes.navigation.nudges"),
    SIGN_OFFS("sign-offs", "shared-outcomes.navigation.sign-offs"),
    RIGHTS("decision-rights", "shared-outcomes.decision-rights.page.title");

    private final String path;
    private final String text;

    Place(String path, String text) {
      this.path = path;
      this.text = text;
    }
  }

  private final Texts texts;
  private final ReadNotices notices;
  private final CurrentUser currentUser;

  public Navigation(Texts texts, ReadNotices notices, CurrentUser currentUser) {
    this.texts = texts;
    this.notices = notices;
    this.currentUser = currentUser;
  }

  /** What {@code templates/page/navigation.vm} prints. */
  record Entries(List<Entry> entries) {}

  /**
   * A link, and whether it leads to where one is.
   *
   * @param badge what waits there, as a number; 0 for nothing
   * @param waiting the same in words
   */
  record Entry(String path, String label, boolean current, int badge, String waiting) {}

  /** The entries as seen on the page with this address. */
  Entries on(String address) {
    int start = address.indexOf(PAGES);
    String here = start < 0 ? "" : address.substring(start + PAGES.length());
    int unread = notices.unread(currentUser.actor());
    return new Entries(
        List.of(Place.values()).stream()
            .map(
                place ->
                    new Entry(
                        PAGES + place.path,
                        texts.text(place.text),
                        here.equals(place.path) || here.startsWith(place.path + "/"),
                        place == Place.NUDGES ? unread : 0,
                        texts.text("shared-outcomes.nudge.page.unread", unread)))
            .toList());
  }
}
