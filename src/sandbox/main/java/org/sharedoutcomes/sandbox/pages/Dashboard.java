package org.sharedoutcomes.sandbox.pages;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The one dashboard, which everybody sees and administrators arrange: its items, in the database.
 */
public final class Dashboard {
  private static final String KEY = "sandbox.dashboard";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PluginSettings settings;

  public Dashboard(PluginSettingsFactory settings) {
    this.settings = settings.createGlobalSettings();
  }

  /**
   * An item in its place.
   *
   * @param module complete key of what it is
   * @param preferences how it was set up; empty until it was
   */
  record Placed(int id, String module, Map<String, String> preferences) {}

  List<Placed> items() {
    Object kept = settings.get(KEY);
    try {
      return kept == null ? List.of() : JSON.readValue((String) kept, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(String module, String preferences) {
    change(
        items -> {
          int next = items.stream().mapToInt(Placed::id).max().orElse(0) + 1;
          items.add(new Placed(next, module, read(preferences)));
          return items;
        });
  }

  synchronized void remove(int id) {
    change(
        items -> {
          items.removeIf(item -> item.id() == id);
          return items;
        });
  }

  synchronized void setUp(int id, String preferences) {
    change(
        items -> {
          items.replaceAll(
              item -> item.id() == id ? new Placed(id, item.module(), read(preferences)) : item);
          return items;
        });
  }

  private static Map<String, String> read(String preferences) {
    try {
      return JSON.readValue(preferences, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Preferences are texts by name: " + preferences, e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(UnaryOperator<List<Placed>> change) {
    settings.put(KEY, write(change.apply(new ArrayList<>(items()))));
  }
}
