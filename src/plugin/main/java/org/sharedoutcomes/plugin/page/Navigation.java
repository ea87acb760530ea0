package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Texts;

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
    JOURNEY("journey", "shared-outcomes.navigation.journey"),
    SIGN_OFFS("sign-offs", "shared-outcomes.navigation.sign-offs");

    private final String path;
    private final String text;

    Place(String path, String text) {
      this.path = path;
      this.text = text;
    }
  }

  private final Texts texts;

  public Navigation(Texts texts) {
    this.texts = texts;
  }

  /** What {@code templates/page/navigation.vm} prints. */
  record Entries(List<Entry> entries) {}

  /** A link, and whether it leads to where one is. */
  record Entry(String path, String label, boolean current) {}

  /** The entries as seen on the page with this address. */
  Entries on(String address) {
    int start = address.indexOf(PAGES);
    String here = start < 0 ? "" : address.substring(start + PAGES.length());
    return new Entries(
        List.of(Place.values()).stream()
            .map(
                place ->
                    new Entry(
                        PAGES + place.path,
                        texts.text(place.text),
                        here.equals(place.path) || here.startsWith(place.path + "/")))
            .toList());
  }
}
