package org.sharedoutcomes.sandbox.module;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;

/** One web-resource module. */
record WebResource(
    String key,
    List<String> contexts,
    List<String> dependencies,
    List<Download> downloads,
    boolean translated,
    EnabledPlugin plugin) {

  /** A file by name, or everything in a folder when name and location end with a slash. */
  record Download(String name, String location) {}

  static WebResource of(Xml xml, EnabledPlugin plugin) {
    for (String unknown : List.of("data", "condition", "conditions")) {
      if (xml.child(unknown).isPresent()) {
        throw new PluginRefused(
            "The sandbox does not have <%s> in <web-resource>.".formatted(unknown));
      }
    }
    List<Download> downloads =
        xml.children("resource").stream()
            .filter(resource -> resource.attribute("type").equals("download"))
            .map(resource -> new Download(resource.required("name"), resource.required("location")))
            .toList();
    for (Download download : downloads) {
      if (!download.name().endsWith("/")
          && plugin.container().resource(download.location()).isEmpty()) {
        throw new PluginRefused(
            "atlassian-plugin.xml names %s, which is not in the plugin."
                .formatted(download.location()));
      }
    }
    return new WebResource(
        plugin.complete(xml),
        xml.children("context").stream().map(Xml::text).toList(),
        xml.children("dependency").stream().map(Xml::text).toList(),
        downloads,
        xml.children("transformation").stream()
            .flatMap(transformation -> transformation.children("transformer").stream())
            .anyMatch(transformer -> transformer.attribute("key").equals("jsI18n")),
        plugin);
  }

  String version() {
    return plugin.container().version() + "-" + plugin.container().bundle().getLastModified();
  }

  /** The names of the scripts and styles that a page loads by itself. */
  List<String> included() {
    return downloads.stream()
        .map(Download::name)
        .filter(name -> name.endsWith(".js") || name.endsWith(".css"))
        .toList();
  }

  Optional<byte[]> file(String path) {
    return locate(path).flatMap(plugin.container()::resource).map(file -> read(file, path));
  }

  private Optional<String> locate(String path) {
    if (path.contains("..")) {
      return Optional.empty();
    }
    return downloads.stream()
        .filter(
            download ->
                download.name().equals(path)
                    || (download.name().endsWith("/") && path.startsWith(download.name())))
        .map(download -> download.location() + path.substring(download.name().length()))
        .findFirst();
  }

  private byte[] read(URL file, String path) {
    try (InputStream in = file.openStream()) {
      byte[] bytes = in.readAllBytes();
      return translated && path.endsWith(".js")
          ? ScriptTexts.fillIn(new String(bytes, UTF_8), plugin.texts()).getBytes(UTF_8)
          : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
