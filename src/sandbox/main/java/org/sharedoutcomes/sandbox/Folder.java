package org.sharedoutcomes.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that goes away with the sandbox. */
record Folder(Path path) implements AutoCloseable {
  static Folder temporary() {
    try {
      return new Folder(Files.createTempDirectory("jira-sandbox-"));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for temporary files", e);
    }
  }

  @Override
  public void close() {
    delete(path);
  }

  /** Deletes a folder and everything in it, if it is there. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be deleted", e);
    }
  }
}
