package org.sharedoutcomes.sandbox.module;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.function.Supplier;

/** The texts that a bundle gets: its own. */
record BundleTexts(Supplier<PluginTexts> texts) implements I18nResolver {
  @Override
  public String getText(String key) {
    return texts.get().here(key);
  }

  @Override
  public String getText(String key, Serializable... arguments) {
    return texts.get().here(key, (Object[]) arguments);
  }
}
