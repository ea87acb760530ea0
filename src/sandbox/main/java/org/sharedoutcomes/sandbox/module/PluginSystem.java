package org.sharedoutcomes.sandbox.module;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.sharedoutcomes.sandbox.jira.PluginModules;
import org.sharedoutcomes.sandbox.osgi.BundleContainer;
import org.sharedoutcomes.sandbox.osgi.Framework;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.velocity.Allowlist;
import org.sharedoutcomes.sandbox.velocity.PluginTemplates;
import org.sharedoutcomes.sandbox.web.DashboardItems;
import org.sharedoutcomes.sandbox.web.FieldTemplates;
import org.sharedoutcomes.sandbox.web.Fragments;
import org.sharedoutcomes.sandbox.web.Mount;
import org.sharedoutcomes.sandbox.web.PageResources;

/**
 * The installed plugins: install, enable, disable, uninstall, and what they offer while enabled.
 */
public final class PluginSystem {
  private final Framework framework;
  private final Surroundings surroundings;
  private final WebFragments fragments;
  private final WebResources resources;
  private final ServletModules servlets = new ServletModules();
  private final RestModules rest = new RestModules();
  private final JiraModules jira = new JiraModules();
  private final DashboardModules dashboard = new DashboardModules();
  private final Map<String, ModuleKind> kinds = new HashMap<>();
  private final Map<String, Installed> plugins = Collections.synchronizedMap(new LinkedHashMap<>());

  private static final class Installed {
    final BundleContainer container;
    final Descriptor descriptor;
    volatile EnabledPlugin enabled;
    final Deque<Runnable> undo = new ArrayDeque<>();

    Installed(BundleContainer container, Descriptor descriptor) {
      this.container = container;
      this.descriptor = descriptor;
    }
  }

  public PluginSystem(Framework framework, Surroundings surroundings) {
    this.framework = framework;
    this.surroundings = surroundings;
    this.resources = new WebResources(surroundings.baseUrl());
    this.fragments = new WebFragments(surroundings.baseUrl());
    kinds.put("ao", new EntityModules(surroundings.tables()));
    kinds.put("rest", rest::enable);
    kinds.put("servlet", servlets::enable);
    kinds.put("web-panel", fragments::panel);
    kinds.put("web-item", fragments::item);
    kinds.put("web-section", fragments::section);
    kinds.put("web-resource", resources::module);
    kinds.put("customfield-type", jira::fieldType);
    kinds.put("jql-function", jira::function);
    kinds.put("workflow-validator", jira::validator);
    kinds.put("workflow-condition", jira::condition);
    kinds.put("dashboard-item", dashboard::enable);
    for (String passive :
        List.of("plugin-info", "resource", "rest-migration", "velocity-allowlist")) {
      kinds.put(passive, ModuleKind::passive);
    }
    framework.offerEach(
        TemplateRenderer.class,
        new PerBundle<>(bundle -> new BundleTemplates(() -> enabled(bundle).templates())));
    framework.offerEach(
        I18nResolver.class,
        new PerBundle<>(bundle -> new BundleTexts(() -> enabled(bundle).texts())));
    framework.offerEach(
        ActiveObjects.class,
        new PerBundle<>(bundle -> surroundings.tables().service(bundle.getSymbolicName())));
    framework.offer(PageBuilderService.class, new PageBuilder(resources));
    framework.offer(PluginAccessor.class, accessor());
  }

  /** Installs a jar without enabling it, and gives its key. */
  public synchronized String install(Path jar) {
    BundleContainer container = BundleContainer.install(framework, jar);
    try {
      plugins.put(container.key(), new Installed(container, Descriptor.of(container)));
    } catch (RuntimeException e) {
      container.uninstall();
      throw e;
    }
    return container.key();
  }

  /** Takes a plugin into use; leaves nothing behind if that fails. */
  public synchronized void enable(String key) {
    Installed plugin = installed(key);
    if (plugin.enabled != null) {
      return;
    }
    PluginTexts texts = texts(plugin);
    PluginTemplates templates = templates(plugin, texts);
    plugin.enabled = new EnabledPlugin(plugin.container, templates, texts);
    try {
      plugin.container.enable();
      plugin.undo.push(plugin.container::disable);
      for (Xml module : plugin.descriptor.elements()) {
        plugin.undo.push(kind(module).enable(module, plugin.enabled));
      }
      resources.checkDependencies(key);
      surroundings.changed().run();
      start(plugin);
    } catch (RuntimeException e) {
      disable(key);
      throw e;
    }
  }

  private void start(Installed plugin) {
    for (LifecycleAware aware : plugin.container.services(LifecycleAware.class)) {
      plugin.undo.push(aware::onStop);
      aware.onStart();
    }
  }

  /** Takes a plugin out of use. */
  public synchronized void disable(String key) {
    Installed plugin = installed(key);
    if (plugin.enabled == null) {
      return;
    }
    while (!plugin.undo.isEmpty()) {
      plugin.undo.pop().run();
    }
    plugin.enabled = null;
    surroundings.changed().run();
  }

  public synchronized void uninstall(String key) {
    disable(key);
    installed(key).container.uninstall();
    plugins.remove(key);
  }

  /** Disables everything, in the reverse order of installation. */
  public synchronized void close() {
    List<String> keys = new ArrayList<>(plugins.keySet());
    Collections.reverse(keys);
    keys.forEach(this::disable);
  }

  public boolean isEnabled(String key) {
    Installed plugin = plugins.get(key);
    return plugin != null && plugin.enabled != null;
  }

  Optional<String> name(String key) {
    return Optional.ofNullable(plugins.get(key)).map(plugin -> plugin.descriptor.name());
  }

  /** Which plugins there are. */
  public PluginAccessor accessor() {
    return new InstalledPlugins(this);
  }

  public Fragments fragments() {
    return fragments;
  }

  public DashboardItems dashboardItems() {
    return dashboard;
  }

  public PageResources resources() {
    return resources;
  }

  public PluginModules modules() {
    return jira;
  }

  public FieldTemplates fieldTemplates() {
    return jira;
  }

  /** The text of whichever enabled plugin has the key, or the key itself. */
  public String text(Locale locale, String key, Object... arguments) {
    return List.copyOf(plugins.values()).stream()
        .filter(plugin -> plugin.enabled != null && plugin.enabled.texts().has(key))
        .map(plugin -> plugin.enabled.texts().text(locale, key, arguments))
        .findFirst()
        .orElse(key);
  }

  /** The servlets through which plugins are reached. */
  public List<Mount> mounts() {
    return List.of(
        Mount.of(servlets, "/plugins/servlet/*"),
        Mount.of(rest, "/rest/*"),
        Mount.of(new DownloadServlet(resources), "/download/resources/*", "/s/*"));
  }

  private Installed installed(String key) {
    return Optional.ofNullable(plugins.get(key))
        .orElseThrow(() -> new PluginRefused("There is no plugin " + key + "."));
  }

  private EnabledPlugin enabled(Bundle bundle) {
    return List.copyOf(plugins.values()).stream()
        .filter(plugin -> plugin.container.bundle().equals(bundle) && plugin.enabled != null)
        .map(plugin -> plugin.enabled)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(bundle.getSymbolicName() + " is not enabled."));
  }

  private ModuleKind kind(Xml module) {
    return switch (module.name()) {
      case "component", "component-import", "module-type" ->
          throw new PluginRefused(
              "<%s> is not for a plugin with Spring-Context in its manifest: it belongs in META-INF/spring."
                  .formatted(module.name()));
      case "customfield-searcher" ->
          throw new PluginRefused(
              "The sandbox does not have <customfield-searcher>: use <valid-searcher> with a searcher of Jira.");
      default ->
          Optional.ofNullable(kinds.get(module.name()))
              .orElseThrow(
                  () -> new PluginRefused("The sandbox does not have <" + module.name() + ">."));
    };
  }

  private PluginTexts texts(Installed plugin) {
    PluginTexts texts = new PluginTexts(plugin.container::resource, surroundings.locale());
    plugin.descriptor.elements().stream()
        .filter(element -> element.name().equals("resource"))
        .filter(element -> element.attribute("type").equals("i18n"))
        .forEach(element -> texts.add(element.required("location")));
    return texts;
  }

  private PluginTemplates templates(Installed plugin, PluginTexts texts) {
    Set<String> entries =
        plugin.descriptor.elements().stream()
            .filter(element -> element.name().equals("velocity-allowlist"))
            .flatMap(element -> element.children("method").stream())
            .map(Xml::text)
            .collect(Collectors.toSet());
    for (String entry : entries) {
      String owner = entry.substring(0, Math.max(entry.indexOf('#'), 0));
      if (plugin.container.resource(owner.replace('.', '/') + ".class").isEmpty()) {
        throw new PluginRefused(
            "<velocity-allowlist> lists %s, but a plugin may list only its own classes."
                .formatted(entry));
      }
    }
    return new PluginTemplates(
        plugin.container::resource, new Allowlist(entries), () -> everywhere(texts));
  }

  private Map<String, Object> everywhere(PluginTexts texts) {
    String base = surroundings.baseUrl().get();
    return Map.of(
        "i18n", new I18nTool(texts),
        "baseurl", base,
        "baseUrl", base,
        "webResourceManager", new WebResourceTool(resources),
        "pageBuilderService", new PageBuilder(resources));
  }
}
