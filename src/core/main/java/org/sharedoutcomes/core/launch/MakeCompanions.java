package org.sharedoutcomes.core.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.FixVersion;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.NewIssues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.launch.IssueReadiness.Beside;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.readiness.Checklist.Wanted;
import org.sharedoutcomes.core.readiness.CompanionTemplate;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/**
 * Makes the companion issues that an issue lacks, as the one who asks for it, and links them. Each
 * is remembered as soon as it is made, and one at a time works on an issue, so that doing it again
 * after a failure makes only what is still missing.
 */
public final class MakeCompanions {
  private static final int LONGEST_SUMMARY = 255;

  private final ShowSignOff show;
  private final ShowReadiness readiness;
  private final NewIssues newIssues;
  private final IssueLinks links;
  private final Journal journal;
  private final ClusterLock lock;
  private final Clock clock;

  public MakeCompanions(
      ShowSignOff show,
      ShowReadiness readiness,
      NewIssues newIssues,
      IssueLinks links,
      Journal journal,
      ClusterLock lock,
      Clock clock) {
    this.show = show;
    this.readiness = readiness;
    this.newIssues = newIssues;
    this.links = links;
    this.journal = journal;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param made how many issues were made
   * @param failures what did not work, each for one companion
   */
  public record Made(SignOff after, int made, List<Failure> failures) {
    public Made {
      failures = List.copyOf(failures);
    }
  }

  /** Why one companion is not there, or not as it should be. */
  public record Failure(Wanted wanted, Refusal reason) {}

  /** Makes and links what is missing; refused when all of it fails. */
  public Answer<Made> make(Actor actor, String issueKey) {
    return show.of(actor, issueKey)
        .then(
            signOff ->
                readiness.rights(actor, signOff).plan()
                    ? lock.holding(
                        "companions-" + signOff.issue().id(), () -> makeAlone(actor, signOff))
                    : Answer.refused(Refusal.forbidden("shared-outcomes.readiness.may-not-plan")));
  }

  private Answer<Made> makeAlone(Actor actor, SignOff before) {
    return show.of(actor, before.issue().key())
        .then(
            signOff -> {
              IssueReadiness now = readiness.of(actor, signOff);
              List<Failure> failures = new ArrayList<>();
              int made = 0;
              for (Wanted wanted : now.missing()) {
                made += made(actor, signOff.issue(), wanted, failures) ? 1 : 0;
              }
              relink(actor, now, failures);
              return made == 0 && !now.missing().isEmpty()
                  ? Answer.refused(failures.stream().map(MakeCompanions::reason).toList())
                  : done(actor, signOff.issue().key(), made, failures);
            });
  }

  private Answer<Made> done(Actor actor, String issueKey, int made, List<Failure> failures) {
    return show.of(actor, issueKey).map(after -> new Made(after, made, failures));
  }

  private boolean made(Actor actor, IssueFacts issue, Wanted wanted, List<Failure> failures) {
    CompanionTemplate template = wanted.template();
    Answer<IssueFacts> made =
        newIssues.create(
            actor,
            template.project().isEmpty() ? issue.project() : template.project(),
            template.issueType(),
            summary(template, issue),
            filled(template.description(), issue));
    if (!made.isDone()) {
      failures.add(new Failure(wanted, made.reasons().get(0)));
      return false;
    }
    long id = made.get().id();
    Companion companion =
        new Companion(
            id,
            wanted.programme(),
            template.id(),
            template.kind(),
            template.function(),
            actor.userKey(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            false);
    NameCompanion.mark(journal, actor, issue.id(), id).get();
    remember(actor, issue, "make-companion", made.get().key(), companion);
    Optional<LocalDate> due = due(template, issue);
    if (due.isPresent() || !template.labels().isEmpty()) {
      newIssues
          .complete(actor, id, due, template.labels())
          .reasons()
          .forEach(reason -> failures.add(new Failure(wanted, reason)));
    }
    link(actor, issue, wanted, companion, failures);
    return true;
  }

  /** Links what could not be linked, and marks what was made before there were marks. */
  private void relink(Actor actor, IssueReadiness now, List<Failure> failures) {
    for (Beside one : now.companions()) {
      NameCompanion.mark(journal, actor, now.issue().id(), one.companion().issue()).get();
    }
    for (Wanted wanted : now.checklist().templates()) {
      now.companions().stream()
          .map(Beside::companion)
          .filter(one -> !one.linked() && one.template().equals(wanted.template().id()))
          .filter(one -> one.programme().equals(wanted.programme()))
          .forEach(one -> link(actor, now.issue(), wanted, one, failures));
    }
  }

  private void link(
      Actor actor, IssueFacts issue, Wanted wanted, Companion companion, List<Failure> failures) {
    Answer<Boolean> linked = links.link(actor, issue.id(), companion.issue(), wanted.linkType());
    if (linked.isDone()) {
      remember(actor, issue, "link-companion", "", companion.nowLinked());
    } else {
      failures.add(new Failure(wanted, linked.reasons().get(0)));
    }
  }

  private void remember(
      Actor actor, IssueFacts issue, String what, String why, Companion companion) {
    journal
        .update(
            Dossier.KIND,
            Long.toString(issue.id()),
            actor,
            what,
            why,
            now -> {
              Dossier dossier = now.orElse(Dossier.EMPTY);
              return Answer.done(dossier.withReadiness(dossier.readiness().beside(companion)));
            })
        .get();
  }

  /** The day that the companion is due, when its issue has a day to count from. */
  public Optional<LocalDate> due(CompanionTemplate template, IssueFacts issue) {
    return template.dueBefore() == null
        ? Optional.empty()
        : end(issue).map(day -> day.minusDays(template.dueBefore()));
  }

  private Optional<LocalDate> end(IssueFacts issue) {
    return Optional.ofNullable(issue.due())
        .or(
            () ->
                issue
                    .target()
                    .map(quarter -> Settings.of(journal.snapshot()).calendar().lastDay(quarter)))
        .or(
            () ->
                issue.fixVersions().stream()
                    .map(FixVersion::releaseDate)
                    .max(Comparator.naturalOrder()));
  }

  /** The companion's summary for the issue, cut where Jira would refuse it. */
  public static String summary(CompanionTemplate template, IssueFacts issue) {
    String summary = filled(template.summary(), issue);
    if (summary.length() <= LONGEST_SUMMARY) {
      return summary;
    }
    int end = LONGEST_SUMMARY - 1;
    return summary.substring(0, Character.isHighSurrogate(summary.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static String filled(String pattern, IssueFacts issue) {
    return pattern.replace("{key}", issue.key()).replace("{summary}", issue.summary());
  }

  private static Refusal reason(Failure failure) {
    Refusal reason = failure.reason();
    return new Refusal(
        reason.kind(), failure.wanted().template().id(), reason.key(), reason.arguments());
  }
}
