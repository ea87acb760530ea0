package org.sharedoutcomes.sandbox.module;

import org.sharedoutcomes.sandbox.osgi.BundleContainer;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.velocity.PluginTemplates;

/** A plugin whose Spring context stands, as its modules see it. */
record EnabledPlugin(BundleContainer container, PluginTemplates templates, PluginTexts texts) {
  String key() {
    return container.key();
  }

  String complete(Xml module) {
    return key() + ":" + module.required("key");
  }

  /** Makes an instance of a class named in the descriptor. */
  <T> T create(String className, Class<T> as) {
    Class<?> type = container.load(className);
    if (!as.isAssignableFrom(type)) {
      throw new PluginRefused("%s is no %s.".formatted(className, as.getName()));
    }
    return as.cast(container.create(type));
  }

  /** The text of an element with {@code key} or with the text itself inside. */
  String label(Xml label) {
    String key = label.attribute("key");
    return key.isEmpty() ? label.text() : texts.here(key);
  }

  /** Makes sure that a template named in the descriptor exists. */
  void requireTemplate(String location) {
    if (container.resource(location).isEmpty()) {
      throw new PluginRefused(
          "atlassian-plugin.xml names the template %s, which is not in the plugin."
              .formatted(location));
    }
  }
}
