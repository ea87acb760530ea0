package org.sharedoutcomes.core.signoff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a list became another, such as an issue's files.
 *
 * @param replaced names that are on both sides but stand for something else
 */
public record ListChange(List<String> added, List<String> removed, List<String> replaced) {
  /** Of {@link Material#ATTACHMENTS}: a file of the same name with another content is replaced. */
  public static ListChange ofFiles(String before, String after) {
    return of(files(before), files(after));
  }

  /** Of {@link Material#OUTCOMES}, by their keys. */
  public static ListChange ofOutcomes(String before, String after) {
    return of(keys(before), keys(after));
  }

  private static ListChange of(Map<String, Set<String>> before, Map<String, Set<String>> after) {
    Set<String> added = new LinkedHashSet<>(after.keySet());
    added.removeAll(before.keySet());
    Set<String> removed = new LinkedHashSet<>(before.keySet());
    removed.removeAll(after.keySet());
    return new ListChange(
        List.copyOf(added),
        List.copyOf(removed),
        before.keySet().stream()
            .filter(after::containsKey)
            .filter(name -> !before.get(name).equals(after.get(name)))
            .toList());
  }

  /** By name, ids and sizes of the files that have it: two may have the same. */
  private static Map<String, Set<String>> files(String value) {
    Map<String, Set<String>> files = new LinkedHashMap<>();
    value
        .lines()
        .map(line -> line.split(" ", 3))
        .filter(parts -> parts.length == 3)
        .forEach(
            parts ->
                files
                    .computeIfAbsent(parts[2], any -> new TreeSet<>())
                    .add(parts[0] + " " + parts[1]));
    return files;
  }

  private static Map<String, Set<String>> keys(String value) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (String key : value.split(", ")) {
      if (!key.isBlank()) {
        keys.put(key, Set.of());
      }
    }
    return keys;
  }
}
