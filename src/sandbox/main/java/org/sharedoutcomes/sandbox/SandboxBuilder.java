package org.sharedoutcomes.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** How a sandbox is to be started. */
public final class SandboxBuilder {
  Optional<Path> plugin = Optional.empty();
  Optional<Path> data = Optional.empty();
  String database;
  Path home = Path.of("sandbox-home");
  int port = 2990;
  boolean fresh;
  boolean sample = true;
  boolean fields = true;
  Clock clock = Clock.systemUTC();
  Consumer<String> say = sentence -> {};

  SandboxBuilder() {}

  /** The jar of the plugin to install; none: Jira alone. */
  public SandboxBuilder plugin(Path jar) {
    plugin = Optional.of(jar);
    return this;
  }

  /** The export to load into an empty database; none: the bundled sample. */
  public SandboxBuilder data(Path file) {
    data = Optional.of(file);
    return this;
  }

  /** Without data, begins with no issue at all in place of the sample. */
  public SandboxBuilder empty() {
    sample = false;
    return this;
  }

  /** Does not make the plugin's fields, as in a Jira to which it has just been uploaded. */
  public SandboxBuilder withoutFields() {
    fields = false;
    return this;
  }

  /** The address of the database; none: an embedded one in the home folder. */
  public SandboxBuilder database(String url) {
    database = url;
    return this;
  }

  public SandboxBuilder home(Path folder) {
    home = folder;
    return this;
  }

  /** The port; 0 takes any free one. */
  public SandboxBuilder port(int number) {
    port = number;
    return this;
  }

  /** Forgets everything before the start. */
  public SandboxBuilder fresh(boolean wanted) {
    fresh = wanted;
    return this;
  }

  public SandboxBuilder clock(Clock other) {
    clock = other;
    return this;
  }

  /** Who hears what was found while starting. */
  public SandboxBuilder say(Consumer<String> listener) {
    say = listener;
    return this;
  }

  /** Starts it; when this returns, it answers. */
  public Sandbox start() {
    return Sandbox.start(this);
  }
}
