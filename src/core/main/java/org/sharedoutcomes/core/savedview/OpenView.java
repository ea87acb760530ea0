package org.sharedoutcomes.core.savedview;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sharedoutcomes.core.journal.Document;

/**
 * The roadmap that somebody looks at, and the view that it comes from.
 *
 * @param view null for none
 * @param address every parameter that the roadmap is made by; none of them empty
 */
public record OpenView(Document<SavedView> view, Map<String, String> address) {
  /** The parameter that names a view by its id. */
  public static final String PARAMETER = "view";

  /** Instead of an id: no view, not even the programme's first. */
  public static final String NONE = "none";

  /** What a roadmap is when nobody says otherwise. */
  private static final Map<String, String> USUAL =
      Map.of("lanes", "outcome", "layout", "quarters", "mode", "edit");

  /** Whether something may be moved is not a matter of what is shown. */
  private static final Set<String> ASIDE = Set.of("mode");

  public OpenView {
    address = Collections.unmodifiableMap(new TreeMap<>(address));
  }

  static OpenView of(Document<SavedView> view, Map<String, String> said) {
    Map<String, String> address = new TreeMap<>(view == null ? Map.of() : view.value().address());
    said.forEach(
        (name, value) -> {
          if (ViewAddress.names().contains(name)) {
            address.put(name, value.strip());
          }
        });
    address.values().removeIf(String::isEmpty);
    return new OpenView(view, address);
  }

  static boolean saysNothing(Map<String, String> said) {
    return said.keySet().stream()
        .noneMatch(
            name ->
                name.equals(PARAMETER)
                    || (!name.equals(SavedView.PROGRAMME) && ViewAddress.names().contains(name)));
  }

  /**
   * Whether it shows something else than the view does.
   *
   * @param usual what is usual besides, such as the quarters around today
   */
  public boolean isChanged(Map<String, String> usual) {
    return view != null && !shown(address, usual).equals(shown(view.value().address(), usual));
  }

  private static Map<String, String> shown(Map<String, String> address, Map<String, String> usual) {
    Map<String, String> all = new TreeMap<>(USUAL);
    all.putAll(usual);
    all.putAll(address);
    all.keySet().removeAll(ASIDE);
    return all;
  }
}
