package org.sharedoutcomes.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
record Options(
    int port,
    Optional<Path> data,
    Optional<String> database,
    Path home,
    boolean fresh,
    boolean help) {
  /** Options that cannot be understood, with the reason in one sentence. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }

  static Options parse(List<String> arguments, Path defaultHome, Path workingFolder) {
    Options options =
        new Options(2990, Optional.empty(), Optional.empty(), defaultHome, false, false);
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      options = options.with(rest.poll(), rest, workingFolder);
    }
    return options;
  }

  private Options with(String option, Deque<String> rest, Path folder) {
    return switch (option) {
      case "--port" ->
          new Options(portNumber(value(option, rest)), data, database, home, fresh, help);
      case "--data" ->
          new Options(
              port, Optional.of(file(value(option, rest), folder)), database, home, fresh, help);
      case "--database" ->
          new Options(port, data, Optional.of(url(value(option, rest))), home, fresh, help);
      case "--home" ->
          new Options(port, data, database, folder.resolve(value(option, rest)), fresh, help);
      case "--fresh" -> new Options(port, data, database, home, true, help);
      case "--help", "-h" -> new Options(port, data, database, home, fresh, true);
      default ->
          throw new Refused("There is no option \"" + option + "\"; ./run --help lists them.");
    };
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new Refused("The option " + option + " needs a value.");
    }
    return rest.poll();
  }

  private static int portNumber(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new Refused("--port takes a number from 0 to 65535, not \"" + text + "\".");
    }
    return Integer.parseInt(text);
  }

  private static String url(String text) {
    if (!text.startsWith("jdbc:postgresql:") && !text.startsWith("jdbc:h2:")) {
      throw new Refused(
          "--database takes an address that starts with jdbc:postgresql: or jdbc:h2:, not \""
              + text
              + "\".");
    }
    return text;
  }

  private static Path file(String text, Path folder) {
    Path file = folder.resolve(text);
    if (!Files.isRegularFile(file)) {
      throw new Refused("There is no file " + file + ".");
    }
    if (!Files.isReadable(file)) {
      throw new Refused("The file " + file + " may not be read.");
    }
    return file;
  }
}
