package org.sharedoutcomes.core.bulk;

import java.time.Instant;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.link.Tags;

/**
 * What becomes of one issue.
 *
 * @param place where it stands among the bulk's issues, from 0
 * @param issue its id
 * @param reason why it was skipped, not done or not undone, or what else to know; null for nothing
 * @param before the issue's own tags before it was changed; null until then
 * @param after the same after it was changed; null until then
 * @param at when this became known
 * @param step from where to where it goes; null for what has no such places, as links
 */
public record BulkItem(
    String bulk,
    int place,
    long issue,
    String key,
    String summary,
    State state,
    Reason reason,
    Tags before,
    Tags after,
    Instant at,
    Step step) {
  /** How it stands. */
  public enum State {
    /** To be done. */
    WAITING,
    /** Found at the preview to need nothing, or not to be allowed. */
    SKIPPED,
    CHANGED,
    /** Was to be done and could not. */
    FAILED,
    UNDONE,
    /** Was to be undone and was changed by somebody meanwhile. */
    KEPT
  }

  /**
   * From one quarter or commitment to another.
   *
   * @param from empty for none
   * @param to empty for none
   * @param derived whether a date said where it was, so that to undo is to say nothing
   */
  public record Step(String from, String to, boolean derived) {}

  /**
   * A sentence: a text key with arguments that are texts.
   *
   * @param arguments plain texts
   */
  public record Reason(String key, java.util.List<String> arguments) {
    public Reason {
      arguments = java.util.List.copyOf(arguments);
    }

    static Reason of(String name, String... arguments) {
      return new Reason("shared-outcomes.bulk." + name, java.util.List.of(arguments));
    }

    static Reason of(Refusal refusal, People people) {
      return new Reason(
          refusal.key(), refusal.arguments().stream().map(one -> plain(one, people)).toList());
    }

    private static String plain(Object argument, People people) {
      return argument instanceof Actor actor
          ? people.withKey(actor.userKey()).map(Person::displayName).orElse(actor.userKey())
          : String.valueOf(argument);
    }
  }

  public Optional<Reason> why() {
    return Optional.ofNullable(reason);
  }

  BulkItem changed(Tags was, Tags is, Instant now) {
    return new BulkItem(
        bulk, place, issue, key, summary, State.CHANGED, reason, was, is, now, step);
  }

  BulkItem at(State next, Reason why, Instant now) {
    return new BulkItem(bulk, place, issue, key, summary, next, why, before, after, now, step);
  }

  BulkItem step(Step taken) {
    return new BulkItem(bulk, place, issue, key, summary, state, reason, before, after, at, taken);
  }
}
