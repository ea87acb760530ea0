package org.sharedoutcomes.sandbox.module;

import org.sharedoutcomes.sandbox.velocity.TemplateTool;

/** What templates know as {@code $i18n}. */
public final class I18nTool implements TemplateTool {
  private final PluginTexts texts;

  I18nTool(PluginTexts texts) {
    this.texts = texts;
  }

  public String getText(String key, Object... arguments) {
    return texts.here(key, arguments);
  }
}
