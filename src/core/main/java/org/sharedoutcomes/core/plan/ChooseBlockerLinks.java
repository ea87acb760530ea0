package org.sharedoutcomes.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Shows which of Jira's links say that work waits, and lets administrators choose them. */
public final class ChooseBlockerLinks {
  private final Journal journal;
  private final Access access;
  private final IssueLinks links;

  public ChooseBlockerLinks(Journal journal, Permissions permissions, IssueLinks links) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.links = links;
  }

  /** Those that hold; version 0 while nobody has chosen any. */
  public Answer<Document<BlockerLinks>> chosen(Actor actor) {
    return access
        .user(actor)
        .map(user -> now(journal.snapshot().find(BlockerLinks.KIND, BlockerLinks.KEY)));
  }

  /** Names of the types of link that there are, for administrators. */
  public Answer<List<String>> types(Actor actor) {
    return access.administrator(actor).map(admin -> links.types());
  }

  /**
   * Chooses others.
   *
   * @param blocking names as typed, null for those that hold; Jira must have each that is new
   * @param waiting the same
   */
  public Answer<Document<BlockerLinks>> choose(
      Actor actor, OptionalInt expectedVersion, List<String> blocking, List<String> waiting) {
    return access
        .administrator(actor)
        .then(
            admin -> {
              Document<BlockerLinks> now = now(journal.find(BlockerLinks.KIND, BlockerLinks.KEY));
              Findings findings = new Findings();
              List<String> first = read("blocking", blocking, now.value().blocking(), findings);
              List<String> second = read("waiting", waiting, now.value().waiting(), findings);
              first.stream()
                  .filter(name -> second.stream().anyMatch(name::equalsIgnoreCase))
                  .forEach(
                      name ->
                          findings.add(
                              Refusal.invalid(
                                  "waiting", "shared-outcomes.dependencies.both-ways", name)));
              return findings.none()
                  ? journal.save(
                      new Change<>(
                          BlockerLinks.KIND,
                          BlockerLinks.KEY,
                          expectedVersion.orElse(now.version()),
                          actor,
                          "changed",
                          "",
                          new BlockerLinks(first, second)))
                  : Answer.refused(findings.reasons());
            });
  }

  private static Document<BlockerLinks> now(Optional<Document<BlockerLinks>> found) {
    return found.orElseGet(
        () -> new Document<>(BlockerLinks.KEY, 0, Instant.EPOCH, "", BlockerLinks.DEFAULT));
  }

  private List<String> read(String field, List<String> typed, List<String> was, Findings findings) {
    if (typed == null) {
      return was;
    }
    List<String> known = links.types();
    List<String> names = new ArrayList<>();
    for (String each : typed) {
      String name = findings.optional(field, each, 255);
      if (name.isEmpty() || names.stream().anyMatch(name::equalsIgnoreCase)) {
        continue;
      }
      boolean fits =
          known.stream().anyMatch(name::equalsIgnoreCase)
              || was.stream().anyMatch(name::equalsIgnoreCase);
      if (!fits) {
        findings.add(
            Refusal.invalid(
                field,
                "shared-outcomes.dependencies.no-such-type",
                name,
                String.join(", ", known)));
      }
      names.add(name);
    }
    return names;
  }
}
