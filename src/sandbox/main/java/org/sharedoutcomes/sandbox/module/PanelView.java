package org.sharedoutcomes.sandbox.module;

import com.atlassian.plugin.web.ContextProvider;
import com.atlassian.plugin.web.api.model.WebPanel;
import java.util.HashMap;
import java.util.Map;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;

/** How a panel makes its markup: a class of its own, or a template with a context provider. */
interface PanelView {
  String html(Map<String, Object> context);

  static PanelView of(Xml xml, EnabledPlugin plugin) {
    String className = xml.attribute("class");
    if (!className.isEmpty()) {
      return plugin.create(className, WebPanel.class)::getHtml;
    }
    String template =
        xml.template("view")
            .orElseThrow(
                () ->
                    new PluginRefused(
                        "The panel %s has neither a class nor a view."
                            .formatted(plugin.complete(xml))));
    plugin.requireTemplate(template);
    ContextProvider provider = provider(xml, plugin);
    return context -> {
      Map<String, Object> values = new HashMap<>(context);
      values.putAll(provider.getContextMap(context));
      return plugin.templates().render(template, values);
    };
  }

  private static ContextProvider provider(Xml xml, EnabledPlugin plugin) {
    Xml element = xml.child("context-provider").orElse(null);
    if (element == null) {
      return new NoContext();
    }
    ContextProvider provider = plugin.create(element.required("class"), ContextProvider.class);
    provider.init(element.params());
    return provider;
  }

  /** Adds nothing to what Jira gives. */
  record NoContext() implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
      return context;
    }
  }
}
