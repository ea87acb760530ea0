package org.sharedoutcomes.core.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An issue's own tags with what is expected of them.
 *
 * @param keys of the outcomes, in order
 * @param effects of those of the keys of which anything was said
 */
public record Tags(List<String> keys, Map<String, Effect> effects) {
  public Tags {
    keys = List.copyOf(keys);
    Map<String, Effect> said = new LinkedHashMap<>(effects);
    said.keySet().retainAll(keys);
    said.values().removeIf(Effect.UNKNOWN::equals);
    effects = Map.copyOf(said);
  }

  /** These and one more, or one of these as it is now; if it is primary, no other is. */
  public Tags with(String key, Effect effect) {
    List<String> all = new ArrayList<>(keys);
    if (!all.contains(key)) {
      all.add(key);
    }
    Map<String, Effect> said = new LinkedHashMap<>(effects);
    if (effect.primary()) {
      said.replaceAll((other, known) -> known.primary(false));
    }
    said.put(key, effect);
    return new Tags(all, said);
  }

  public Tags without(String key) {
    List<String> others = new ArrayList<>(keys);
    others.remove(key);
    return new Tags(others, effects);
  }

  /**
   * Whether an expected effect is missing: the programme demands one of what an issue is mainly
   * done for, and where nobody has said which that is, of each.
   */
  public boolean misses(String key, boolean demanded) {
    Effect effect = effects.getOrDefault(key, Effect.UNKNOWN);
    boolean mainly = effect.primary() || effects.values().stream().noneMatch(Effect::primary);
    return demanded && mainly && effect.expectedEffect() == null;
  }

  /** Whether these are the same tags, in whatever order: Jira keeps a field's values in its own. */
  public boolean isSame(Tags other) {
    return Set.copyOf(keys).equals(Set.copyOf(other.keys)) && effects.equals(other.effects);
  }
}
