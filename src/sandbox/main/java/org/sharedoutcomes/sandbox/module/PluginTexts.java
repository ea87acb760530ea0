package org.sharedoutcomes.sandbox.module;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;

/** The texts of a plugin, in the languages it brings. */
final class PluginTexts {
  private final Function<String, Optional<URL>> files;
  private final Supplier<Locale> here;
  private final List<String> bundles = new ArrayList<>();
  private final Map<String, Properties> loaded = new HashMap<>();

  PluginTexts(Function<String, Optional<URL>> files, Supplier<Locale> here) {
    this.files = files;
    this.here = here;
  }

  /** Adds a bundle by its location, written with dots or slashes. */
  void add(String location) {
    String path = location.replace('.', '/');
    if (files.apply(path + ".properties").isEmpty()) {
      throw new PluginRefused(
          "atlassian-plugin.xml names the texts %s, but the plugin holds no %s.properties."
              .formatted(location, path));
    }
    bundles.add(path);
  }

  /** The text in the language of whoever asks. */
  String here(String key, Object... arguments) {
    return text(here.get(), key, arguments);
  }

  /** The text in a language, else in the default one, else the key itself. */
  String text(Locale locale, String key, Object... arguments) {
    return raw(locale, key)
        .map(pattern -> new MessageFormat(pattern, locale).format(arguments))
        .orElse(key);
  }

  boolean has(String key) {
    return raw(Locale.ENGLISH, key).isPresent();
  }

  private Optional<String> raw(Locale locale, String key) {
    for (String suffix : List.of("_" + locale.getLanguage(), "")) {
      for (String bundle : bundles) {
        String text = load(bundle + suffix + ".properties").getProperty(key);
        if (text != null) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private synchronized Properties load(String path) {
    return loaded.computeIfAbsent(path, this::read);
  }

  private Properties read(String path) {
    Properties properties = new Properties();
    URL file = files.apply(path).orElse(null);
    if (file == null) {
      return properties;
    }
    try (Reader in = new InputStreamReader(file.openStream(), UTF_8)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginRefused("The texts " + path + " cannot be read.", e);
    }
    return properties;
  }
}
