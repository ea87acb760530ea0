package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * How a dashboard item is set up: a list to choose from for each preference.
 *
 * @param item the item's name
 */
record DashboardForm(String item, List<Field> fields) {
  /** A preference and its values. */
  record Field(String name, String label, List<Option> options) {}

  /** A value to choose. */
  record Option(String value, String label, boolean selected) {}

  static Field programmes(String label, ProgrammeChoice choice) {
    return new Field(
        "programme",
        label,
        choice.programmes().stream()
            .map(other -> new Option(other.key(), other.name(), other.chosen()))
            .toList());
  }
}
