package org.sharedoutcomes.core.outcome;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Programme;

/** Shows outcomes to whoever may use the product. */
public final class BrowseOutcomes {
  private static final Comparator<Document<Outcome>> NORTH_STAR_FIRST =
      Comparator.<Document<Outcome>, String>comparing(document -> document.value().programme())
          .thenComparing(document -> !document.value().northStar())
          .thenComparing(document -> document.value().name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Document::key);

  private final Journal journal;
  private final Access access;

  public BrowseOutcomes(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.access = new Access(permissions);
  }

  /**
   * A version of an outcome's definition.
   *
   * @param why the reason given; may be empty
   */
  public record Version(Document<Outcome> document, String why) {}

  /**
   * Those in use of the programme, or of every programme when it is empty; North Star first, by
   * name.
   */
  public Answer<List<Document<Outcome>>> all(Actor actor, Optional<String> programme) {
    return everything(actor, programme)
        .map(all -> all.stream().filter(outcome -> !outcome.value().retired()).toList());
  }

  /** Like {@link #all}, those out of use included. */
  public Answer<List<Document<Outcome>>> everything(Actor actor, Optional<String> programme) {
    return access
        .user(actor)
        .then(
            user -> {
              Snapshot snapshot = journal.snapshot();
              return programme
                      .filter(key -> snapshot.find(Programme.KIND, key).isEmpty())
                      .isPresent()
                  ? Answer.refused(
                      Refusal.notFound(
                          "programme",
                          "shared-outcomes.programme.no-such-programme",
                          programme.get()))
                  : Answer.done(all(snapshot, programme));
            });
  }

  private static List<Document<Outcome>> all(Snapshot snapshot, Optional<String> programme) {
    return snapshot.all(Outcome.KIND).stream()
        .filter(document -> programme.map(document.value().programme()::equals).orElse(true))
        .sorted(NORTH_STAR_FIRST)
        .toList();
  }

  public Answer<Document<Outcome>> one(Actor actor, String key) {
    return access.user(actor).then(user -> find(journal.snapshot(), key));
  }

  /** Every version of the definition, newest first. */
  public Answer<List<Version>> versions(Actor actor, String key) {
    return one(actor, key)
        .map(
            now -> {
              Map<Integer, String> reasons = new HashMap<>();
              for (Entry entry : journal.history(Outcome.KIND.stream(key))) {
                reasons.put(entry.version(), entry.why());
              }
              return journal.versions(Outcome.KIND, key).stream()
                  .map(document -> new Version(document, reasons.get(document.version())))
                  .sorted(Comparator.comparing((Version v) -> v.document().version()).reversed())
                  .toList();
            });
  }

  /** Every version of what is measured, newest first. */
  public Answer<List<Definition>> definitions(Actor actor, String key) {
    return versions(actor, key).map(Definition::of);
  }

  /** The outcome that stands for this one today; itself while it was not merged. */
  public Answer<Outcome> successor(Actor actor, String key) {
    return one(actor, key)
        .map(found -> new Successors(journal.snapshot()).of(key).orElse(found.value()));
  }

  static Answer<Document<Outcome>> find(Snapshot snapshot, String key) {
    return snapshot
        .find(Outcome.KIND, key)
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", key)));
  }
}
