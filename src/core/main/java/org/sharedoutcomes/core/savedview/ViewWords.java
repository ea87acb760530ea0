package org.sharedoutcomes.core.savedview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Texts;

/** Says what an address shows: on paper, in a picture and in the list of views. */
public record ViewWords(Texts texts) {
  /** In which of an address's parameters words of a person stand. */
  private static final List<String> TYPED = List.of("outcome", "filter", "jql", "as-of", "compare");

  /** One short phrase for each thing that it says; the programme aside. */
  public List<String> of(Map<String, String> address) {
    List<String> said = new ArrayList<>();
    said.add(text("by-" + address.getOrDefault("lanes", "outcome")));
    if ("horizons".equals(address.get("layout"))) {
      said.add(text("by-horizons"));
    } else if (address.containsKey("from") || address.containsKey("to")) {
      said.add(text("period", address.getOrDefault("from", "…"), address.getOrDefault("to", "…")));
    }
    TYPED.stream()
        .filter(address::containsKey)
        .forEach(name -> said.add(text("says-" + name, address.get(name))));
    return said;
  }

  private String text(String key, Object... arguments) {
    return texts.text("shared-outcomes.saved-view." + key, arguments);
  }
}
