package org.sharedoutcomes.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.sharedoutcomes.sandbox.database.DatabaseUnusable;
import org.sharedoutcomes.sandbox.jira.UnreadableExport;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.web.Incident;
import org.sharedoutcomes.sandbox.web.PortTaken;

/** The command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = System.out;
    Options options;
    try {
      options =
          Options.parse(
              List.of(arguments),
              folder("sandbox.home", "sandbox-home"),
              folder("sandbox.caller", "."));
    } catch (Options.Refused e) {
      fail(e.getMessage());
      return;
    }
    if (options.help()) {
      out.print(help());
      return;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Sandbox sandbox = start(options, out);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  stopped.countDown();
                },
                "stop"));
    out.println("Jira sandbox ready: " + sandbox.url());
    out.flush();
    stopped.await();
  }

  private static Sandbox start(Options options, PrintStream out) {
    try {
      SandboxBuilder builder =
          Sandbox.builder()
              .home(options.home())
              .port(options.port())
              .fresh(options.fresh())
              .say(out::println);
      plugin().ifPresent(builder::plugin);
      options.data().ifPresent(builder::data);
      options.database().ifPresent(builder::database);
      return builder.start();
    } catch (DatabaseUnusable | UnreadableExport | PluginRefused | PortTaken | Options.Refused e) {
      fail(e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      fail("The sandbox does not start; the log has the reason under " + Incident.log("start", e));
    }
    throw new IllegalStateException("The process has ended.");
  }

  private static String help() {
    try (InputStream text = Main.class.getResourceAsStream("/help.txt")) {
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> plugin() {
    return Optional.ofNullable(System.getProperty("sandbox.plugin")).map(Path::of);
  }

  private static Path folder(String property, String otherwise) {
    return Path.of(System.getProperty(property, otherwise)).toAbsolutePath().normalize();
  }

  /** Says why and ends the process, whatever other threads there are. */
  private static void fail(String sentence) {
    System.err.println(sentence);
    System.err.flush();
    Runtime.getRuntime().halt(1);
  }
}
