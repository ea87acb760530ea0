package org.sharedoutcomes.sandbox.ao;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The entities of one plugin, each read once. */
final class Models {
  private final Names names;
  private final Map<Class<?>, EntityModel> known = new ConcurrentHashMap<>();

  Models(Names names) {
    this.names = names;
  }

  Names names() {
    return names;
  }

  EntityModel of(Class<?> type) {
    return known.computeIfAbsent(type, t -> EntityModel.of(t, names));
  }

  /** The given ones and all that they refer to. */
  Collection<EntityModel> withReferences(Class<?>... types) {
    Map<Class<?>, EntityModel> found = new LinkedHashMap<>();
    Deque<Class<?>> open = new ArrayDeque<>(Arrays.asList(types));
    while (!open.isEmpty()) {
      EntityModel model = of(open.pop());
      if (found.putIfAbsent(model.type(), model) == null) {
        model.references().forEach(open::push);
      }
    }
    return found.values();
  }
}
