package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/** The functions that may be asked about an issue, in the order in which it is told of them. */
final class FunctionOrder {
  private final Map<String, List<Function>> byKey;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  FunctionOrder(Collection<Programme> programmes) {
    this.byKey =
        programmes.stream()
            .flatMap(programme -> programme.functions().stream())
            .collect(Collectors.groupingBy(Function::key, LinkedHashMap::new, Collectors.toList()));
    byKey.keySet().forEach(key -> places.put(key, places.size()));
  }

  /** Those with that key: more than one where several programmes have it. */
  List<Function> named(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** A number to order by; what no programme has comes last. */
  int place(String key) {
    return places.getOrDefault(key, places.size());
  }
}
