package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Suggestions;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** Checks what queries name, and says what may have been meant; strangers learn nothing. */
public final class Known {
  private final Journal journal;
  private final Access access;

  public Known(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.access = new Access(permissions);
  }

  Answer<Actor> user(Actor actor) {
    return access.user(actor);
  }

  Answer<String> outcome(Actor actor, String key) {
    return named(actor, "outcome", key, () -> outcomes().map(Outcome::key));
  }

  Answer<String> programme(Actor actor, String key) {
    return named(actor, "programme", key, () -> programmes().map(Programme::key));
  }

  /** A stage of any programme, or one that an outcome is in, whatever the case. */
  Answer<String> stage(Actor actor, String name) {
    return named(
        actor,
        "stage",
        name,
        () ->
            Stream.concat(
                programmes().flatMap(programme -> programme.stages().stream()),
                outcomes().map(Outcome::stage).filter(stage -> !stage.isEmpty())));
  }

  /** A programme at that place, when there is such an argument. */
  Answer<Optional<String>> programmeAt(Actor actor, List<String> arguments, int place) {
    return arguments.size() <= place
        ? user(actor).map(known -> Optional.empty())
        : programme(actor, arguments.get(place)).map(Optional::of);
  }

  private Answer<String> named(
      Actor actor, String what, String typed, java.util.function.Supplier<Stream<String>> names) {
    return user(actor)
        .then(
            user -> {
              List<String> all = names.get().distinct().toList();
              return all.stream()
                  .filter(
                      name ->
                          what.equals("outcome")
                              ? name.equals(typed)
                              : name.equalsIgnoreCase(typed))
                  .findFirst()
                  .map(Answer::done)
                  .orElseGet(() -> Answer.refused(unknown(what, typed, all)));
            });
  }

  private static Refusal unknown(String what, String typed, Collection<String> names) {
    List<String> near = Suggestions.of(typed, names);
    String key = "shared-outcomes.jql.no-such-" + what;
    return near.isEmpty()
        ? Refusal.invalid("", key, typed)
        : Refusal.invalid("", key + "-meant", typed, String.join(", ", near));
  }

  private Stream<Outcome> outcomes() {
    return journal.snapshot().values(Outcome.KIND).stream();
  }

  private Stream<Programme> programmes() {
    return journal.snapshot().values(Programme.KIND).stream();
  }
}
