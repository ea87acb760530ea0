package org.sharedoutcomes.sandbox.module;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jira's transformer {@code jsI18n}: puts texts where a script asks for them by key. */
final class ScriptTexts {
  private static final Pattern CALL =
      Pattern.compile("(?:AJS|WRM)\\.I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*([,)])");

  private ScriptTexts() {}

  static String fillIn(String script, PluginTexts texts) {
    return CALL.matcher(script)
        .replaceAll(
            call -> {
              String text = literal(texts.here(call.group(2), "{0}", "{1}", "{2}", "{3}"));
              return Matcher.quoteReplacement(
                  call.group(3).equals(")") ? text : "AJS.format(" + text + ",");
            });
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '<', '>', '&', '\u2028', '\u2029' -> literal.append("\\u%04x".formatted((int) c));
        default -> literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
