package org.sharedoutcomes.core.savedview;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * A roadmap as somebody set it up, under a name. Its key is its id.
 *
 * @param owner user key of who made it
 * @param address the roadmap's parameters by name, as its address has them; always one of {@link
 *     #PROGRAMME}
 */
public record SavedView(String name, String owner, Sharing sharing, Map<String, String> address)
    implements Dependent {
  public static final Kind<SavedView> KIND = Kind.definition("saved-view", SavedView.class);

  /** The parameter that names the programme. */
  public static final String PROGRAMME = "programme";

  /** Who may see a view. */
  public enum Sharing {
    /** Its owner alone, administrators neither. */
    PRIVATE,
    /** Everybody who may use the product. */
    SHARED,
    /** Everybody, and the programme shows it first. */
    PROGRAMME
  }

  public SavedView {
    address = Collections.unmodifiableMap(new TreeMap<>(address));
  }

  public String programme() {
    return address.getOrDefault(PROGRAMME, "");
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    return programme().equals(programme);
  }
}
