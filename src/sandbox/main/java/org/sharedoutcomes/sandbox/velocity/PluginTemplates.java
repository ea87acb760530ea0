package org.sharedoutcomes.sandbox.velocity;

import com.atlassian.templaterenderer.RenderingException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;

/** The templates of one plugin, rendered by Jira's rules. */
public final class PluginTemplates {
  private final VelocityEngine engine = new VelocityEngine();
  private final Supplier<Map<String, Object>> always;

  /**
   * Templates found by their path in the plugin.
   *
   * @param always what every template sees besides its own values
   */
  public PluginTemplates(
      Function<String, Optional<URL>> files,
      Allowlist allowlist,
      Supplier<Map<String, Object>> always) {
    this.always = always;
    engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "plugin");
    engine.setProperty("plugin.resource.loader.class", PluginTemplateLoader.class.getName());
    engine.setProperty("plugin.resource.loader.cache", "true");
    engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
    engine.setProperty(RuntimeConstants.OUTPUT_ENCODING, "UTF-8");
    engine.setProperty(RuntimeConstants.VM_LIBRARY, PluginTemplateLoader.MACROS);
    engine.setProperty("userdirective", EnableHtmlEscaping.class.getName());
    engine.setProperty(
        RuntimeConstants.UBERSPECT_CLASSNAME, AllowlistedIntrospection.class.getName());
    engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, VelocityLog.class.getName());
    engine.setApplicationAttribute(Allowlist.ATTRIBUTE, allowlist);
    engine.setApplicationAttribute(PluginTemplateLoader.ATTRIBUTE, files);
    try {
      engine.init();
    } catch (Exception e) {
      throw new IllegalStateException("Velocity does not start", e);
    }
  }

  /** Renders a template of the plugin. */
  public void render(String name, Map<String, Object> values, Writer out) {
    try {
      engine.mergeTemplate(name, "UTF-8", context(values), out);
    } catch (TemplateRefused e) {
      throw new RenderingException(e.getMessage() + " (in " + name + ")", e);
    } catch (Exception e) {
      throw new RenderingException("The template " + name + " cannot be rendered", e);
    }
  }

  public String render(String name, Map<String, Object> values) {
    StringWriter out = new StringWriter();
    render(name, values, out);
    return out.toString();
  }

  /** Fills in the references of a link or a label; nothing is escaped. */
  public String expand(String text, Map<String, Object> values) {
    if (!text.contains("$") && !text.contains("#")) {
      return text;
    }
    StringWriter out = new StringWriter();
    try {
      engine.evaluate(context(values), out, "fragment", text);
    } catch (TemplateRefused e) {
      throw e;
    } catch (Exception e) {
      throw new RenderingException("\"" + text + "\" cannot be filled in", e);
    }
    return out.toString();
  }

  private VelocityContext context(Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(always.get());
    all.putAll(values);
    EscapingSwitch escaping = new EscapingSwitch();
    all.put(EscapingSwitch.KEY, escaping);
    VelocityContext context = new VelocityContext(all);
    EventCartridge events = new EventCartridge();
    events.addEventHandler(new Escaping(escaping::isOn));
    events.attachToContext(context);
    return context;
  }
}
