package org.sharedoutcomes.sandbox.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.web.PageResources;

/** {@code <web-resource>}: scripts and styles, and which of them the page under work needs. */
final class WebResources implements PageResources {
  private static final List<String> ALWAYS_THERE =
      List.of("com.atlassian.auiplugin:", "jira.webresources:", "com.atlassian.plugins.jquery:");
  private final Supplier<String> baseUrl;
  private final Map<String, WebResource> modules = new ConcurrentSkipListMap<>();
  private final ThreadLocal<Wanted> wanted = ThreadLocal.withInitial(Wanted::new);

  WebResources(Supplier<String> baseUrl) {
    this.baseUrl = baseUrl;
  }

  private static final class Wanted {
    final Set<String> modules = new LinkedHashSet<>();
    final Set<String> contexts = new LinkedHashSet<>();
    final Map<String, String> data = new LinkedHashMap<>();
  }

  Runnable module(Xml xml, EnabledPlugin plugin) {
    WebResource resource = WebResource.of(xml, plugin);
    modules.put(resource.key(), resource);
    return () -> modules.remove(resource.key());
  }

  /** Refuses a plugin whose web-resources depend on some that exist nowhere. */
  void checkDependencies(String plugin) {
    modules.values().stream()
        .filter(resource -> resource.key().startsWith(plugin + ":"))
        .forEach(resource -> resource.dependencies().forEach(this::checkKnown));
  }

  void require(String moduleKey) {
    checkKnown(moduleKey);
    wanted.get().modules.add(moduleKey);
  }

  void requireContext(String context) {
    wanted.get().contexts.add(context);
  }

  void requireData(String key, String json) {
    wanted.get().data.put(key, json);
  }

  @Override
  public List<Asset> take(List<String> contexts) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>(contexts);
    all.addAll(wanted.get().contexts);
    wanted.get().modules.forEach(key -> collect(key, keys));
    for (WebResource resource : modules.values()) {
      if (resource.contexts().stream().anyMatch(all::contains)) {
        collect(resource.key(), keys);
      }
    }
    List<Asset> assets = new ArrayList<>();
    for (String key : keys) {
      WebResource resource = modules.get(key);
      for (String file : resource.included()) {
        assets.add(
            new Asset(
                "%s/s/%s/_/download/resources/%s/%s"
                    .formatted(baseUrl.get(), resource.version(), key, file),
                file.endsWith(".css")));
      }
    }
    return assets;
  }

  @Override
  public Map<String, String> takeData() {
    return Map.copyOf(wanted.get().data);
  }

  @Override
  public void clear() {
    wanted.remove();
  }

  /** The file of a module, ready to be sent. */
  Optional<byte[]> file(String moduleKey, String path) {
    return Optional.ofNullable(modules.get(moduleKey)).flatMap(module -> module.file(path));
  }

  private void collect(String key, Set<String> keys) {
    WebResource resource = modules.get(key);
    if (resource != null && !keys.contains(key)) {
      resource.dependencies().forEach(dependency -> collect(dependency, keys));
      keys.add(key);
    }
  }

  private void checkKnown(String key) {
    if (!modules.containsKey(key) && ALWAYS_THERE.stream().noneMatch(key::startsWith)) {
      throw new PluginRefused("There is no web-resource " + key + ".");
    }
  }
}
