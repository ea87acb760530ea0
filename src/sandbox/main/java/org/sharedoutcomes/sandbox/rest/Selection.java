package org.sharedoutcomes.sandbox.rest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields of an issue are asked for. */
record Selection(boolean all, boolean navigable, Set<String> with, Set<String> without) {
  static Selection of(List<String> names, String otherwise) {
    List<String> asked = names.isEmpty() ? List.of(otherwise) : names;
    Set<String> with = new HashSet<>();
    Set<String> without = new HashSet<>();
    for (String name : asked) {
      if (name.startsWith("-")) {
        without.add(name.substring(1));
      } else {
        with.add(name);
      }
    }
    boolean onlyWithout = with.isEmpty();
    return new Selection(
        with.contains("*all") || (onlyWithout && otherwise.equals("*all")),
        with.contains("*navigable") || (onlyWithout && otherwise.equals("*navigable")),
        with,
        without);
  }

  static List<String> split(String names) {
    return Arrays.stream(names.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  boolean has(SystemField field) {
    return has(field.id(), field.isNavigable());
  }

  boolean has(String id, boolean isNavigable) {
    return !without.contains(id) && (all || (navigable && isNavigable) || with.contains(id));
  }
}
