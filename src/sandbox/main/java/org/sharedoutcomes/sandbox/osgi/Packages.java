package org.sharedoutcomes.sandbox.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of a library on the class path. */
final class Packages {
  private Packages() {}

  /** The packages in the jar or folder that holds this class. */
  static Set<String> besides(Class<?> anchor) {
    Path place = place(anchor);
    try {
      return Files.isDirectory(place) ? inFolder(place) : inJar(place);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + place, e);
    }
  }

  private static Path place(Class<?> anchor) {
    URI location;
    try {
      location = anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Class path entry with a strange name", e);
    }
    return Path.of(location);
  }

  private static Set<String> inJar(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return packages(file.stream().map(entry -> entry.getName()));
    }
  }

  private static Set<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return packages(files.map(file -> folder.relativize(file).toString().replace('\\', '/')));
    }
  }

  private static Set<String> packages(Stream<String> files) {
    return files
        .filter(name -> name.endsWith(".class") && name.contains("/"))
        .filter(name -> !name.startsWith("META-INF/"))
        .filter(name -> !name.endsWith("/package-info.class"))
        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
