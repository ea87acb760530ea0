package org.sharedoutcomes.sandbox.velocity;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** The sandbox's own templates, in {@code templates/} on its class path; output is escaped. */
public final class HostTemplates {
  private final VelocityEngine engine = new VelocityEngine();

  public HostTemplates() {
    try {
      engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "host");
      engine.setProperty("host.resource.loader.class", ClasspathResourceLoader.class.getName());
      engine.setProperty("host.resource.loader.cache", "true");
      engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
      engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, VelocityLog.class.getName());
      engine.init();
    } catch (Exception e) {
      throw new IllegalStateException("Velocity does not start", e);
    }
  }

  /** Renders {@code templates/<name>} with these values. */
  public String render(String name, Map<String, Object> values) {
    VelocityContext context = new VelocityContext(new HashMap<>(values));
    EventCartridge events = new EventCartridge();
    events.addEventHandler(new Escaping(() -> true));
    events.attachToContext(context);
    StringWriter out = new StringWriter();
    try {
      engine.mergeTemplate("templates/" + name, "UTF-8", context, out);
    } catch (Exception e) {
      throw new IllegalStateException("Template " + name + " cannot be rendered", e);
    }
    return out.toString();
  }
}
