package org.sharedoutcomes.sandbox.module;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.Writer;
import java.util.Map;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.velocity.PluginTemplates;

/** The renderer that a bundle gets: for its own templates. */
public record BundleTemplates(Supplier<PluginTemplates> templates) implements TemplateRenderer {
  @Override
  public void render(String templateName, Writer writer) {
    render(templateName, Map.of(), writer);
  }

  @Override
  public void render(String templateName, Map<String, Object> context, Writer writer) {
    templates.get().render(templateName, context, writer);
  }
}
