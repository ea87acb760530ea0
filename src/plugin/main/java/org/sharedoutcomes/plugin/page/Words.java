package org.sharedoutcomes.plugin.page;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;

/**
 * The texts without arguments as one map, so that a template prints {@code $t.roadmap_move_to} and
 * calls no method. The name is the key without {@code shared-outcomes.}, dots and hyphens written
 * as underscores.
 */
public final class Words {
  private static final String PREFIX = "shared-outcomes.";

  private final Texts texts;
  private final CurrentUser currentUser;
  private final Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();

  public Words(Texts texts, CurrentUser currentUser) {
    this.texts = texts;
    this.currentUser = currentUser;
  }

  Map<String, String> all() {
    Locale locale = Optional.ofNullable(currentUser.locale()).orElse(Locale.ENGLISH);
    return byLocale.computeIfAbsent(locale, this::read);
  }

  private Map<String, String> read(Locale locale) {
    ResourceBundle keys =
        ResourceBundle.getBundle("i18n.shared-outcomes", Locale.ROOT, Words.class.getClassLoader());
    Map<String, String> words = new TreeMap<>();
    for (String key : keys.keySet()) {
      if (key.startsWith(PREFIX) && !keys.getString(key).contains("{")) {
        String name = key.substring(PREFIX.length()).replace('.', '_').replace('-', '_');
        words.put(name, texts.text(key));
      }
    }
    return Collections.unmodifiableMap(words);
  }
}
