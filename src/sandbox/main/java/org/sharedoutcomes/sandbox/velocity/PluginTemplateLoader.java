package org.sharedoutcomes.sandbox.velocity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Reads templates from a plugin's jar; refuses one that does not ask for escaping. */
public final class PluginTemplateLoader extends ResourceLoader {
  static final String MACROS = "jira-macros.vm";
  static final String ATTRIBUTE = PluginTemplateLoader.class.getName();

  @Override
  public void init(ExtendedProperties configuration) {}

  @Override
  @SuppressWarnings("unchecked")
  public InputStream getResourceStream(String name) {
    if (name.equals(MACROS)) {
      return PluginTemplateLoader.class.getResourceAsStream("/" + MACROS);
    }
    var files = (Function<String, Optional<URL>>) rsvc.getApplicationAttribute(ATTRIBUTE);
    URL file =
        files
            .apply(name)
            .orElseThrow(
                () -> new ResourceNotFoundException("The plugin holds no template " + name));
    try (InputStream in = file.openStream()) {
      byte[] bytes = in.readAllBytes();
      if (!new String(bytes, UTF_8).contains(EnableHtmlEscaping.CALL)) {
        throw new TemplateRefused(
            "The template " + name + " does not start with " + EnableHtmlEscaping.CALL);
      }
      return new ByteArrayInputStream(bytes);
    } catch (IOException e) {
      throw new ResourceNotFoundException("The template " + name + " cannot be read", e);
    }
  }

  @Override
  public boolean isSourceModified(Resource resource) {
    return false;
  }

  @Override
  public long getLastModified(Resource resource) {
    return 0;
  }
}
