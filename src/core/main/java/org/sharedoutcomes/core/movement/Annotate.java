package org.sharedoutcomes.core.movement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Shows what happened around an outcome, and lets members of its programme note it. */
public final class Annotate {
  private static final int LONGEST_TEXT = 450;
  private static final int LONGEST_LINK = 2000;
  private static final int MOST = 500;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** What is planned may be noted, but not more than so far ahead. */
  private static final int YEARS_AHEAD = 2;

  private static final Pattern ISSUE = Pattern.compile("[A-Z][A-Z0-9_]+-\\d{1,9}");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  private final Journal journal;
  private final BrowseOutcomes browseOutcomes;
  private final Members members;
  private final Clock clock;

  public Annotate(
      Journal journal,
      BrowseOutcomes browseOutcomes,
      Permissions permissions,
      People people,
      Clock clock) {
    this.journal = journal;
    this.browseOutcomes = browseOutcomes;
    this.members = new Members(permissions, people);
    this.clock = clock;
  }

  /** Whether the link is an issue's key and not an address. */
  public static boolean isIssue(String link) {
    return ISSUE.matcher(link).matches();
  }

  public Answer<Annotations> of(Actor actor, String outcome) {
    return browseOutcomes
        .one(actor, outcome)
        .map(
            found ->
                journal
                    .find(Annotations.KIND, outcome)
                    .map(Document::value)
                    .orElse(Annotations.NONE));
  }

  public Answer<Annotation> add(Actor actor, String outcome, AnnotationDraft draft) {
    return member(actor, outcome)
        .then(found -> read(actor, draft))
        .then(
            annotation ->
                journal
                    .update(
                        Annotations.KIND,
                        outcome,
                        actor,
                        "annotated",
                        "",
                        now -> with(now.orElse(Annotations.NONE), annotation))
                    .map(saved -> annotation));
  }

  public Answer<Annotations> remove(Actor actor, String outcome, String id) {
    return member(actor, outcome)
        .then(
            found ->
                journal
                    .update(
                        Annotations.KIND,
                        outcome,
                        actor,
                        "annotation-removed",
                        "",
                        now -> without(now.orElse(Annotations.NONE), id))
                    .map(Document::value));
  }

  private static Answer<Annotations> with(Annotations now, Annotation added) {
    return now.all().size() < MOST
        ? Answer.done(now.with(added))
        : Answer.refused(Refusal.invalid("", "shared-outcomes.movement.too-many", MOST));
  }

  private static Answer<Annotations> without(Annotations now, String id) {
    return now.has(id)
        ? Answer.done(now.without(id))
        : Answer.refused(Refusal.notFound("", "shared-outcomes.movement.no-such-annotation"));
  }

  private Answer<Outcome> member(Actor actor, String key) {
    return browseOutcomes
        .one(actor, key)
        .map(Document::value)
        .then(
            outcome ->
                members
                    .member(
                        actor,
                        journal
                            .snapshot()
                            .find(Programme.KIND, outcome.programme())
                            .orElseThrow()
                            .value())
                    .map(member -> outcome));
  }

  private Answer<Annotation> read(Actor actor, AnnotationDraft draft) {
    Findings findings = new Findings();
    Instant now = clock.instant();
    LocalDate day = day(draft.day(), findings);
    Annotation.Sort sort =
        findings.oneOf("sort", draft.sort(), Annotation.Sort.class, Annotation.Sort.OTHER);
    String text = findings.required("text", draft.text(), LONGEST_TEXT);
    String link = findings.optional("link", draft.link(), LONGEST_LINK);
    if (!link.isEmpty() && !ISSUE.matcher(link).matches() && !ADDRESS.matcher(link).matches()) {
      findings.add(Refusal.invalid("link", "shared-outcomes.movement.no-link"));
    }
    return findings.none()
        ? Answer.done(
            new Annotation(
                UUID.randomUUID().toString(), day, sort, text, link, actor.userKey(), now))
        : Answer.refused(findings.reasons());
  }

  private LocalDate day(String text, Findings findings) {
    LocalDate today = LocalDate.now(clock);
    String wanted = findings.required("day", text, 10);
    if (wanted.isEmpty()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(wanted);
      LocalDate latest = today.plusYears(YEARS_AHEAD);
      if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
        findings.add(
            Refusal.invalid("day", "shared-outcomes.movement.day-out-of-range", EARLIEST, latest));
      }
      return day;
    } catch (DateTimeParseException notADate) {
      findings.add(Refusal.invalid("day", "shared-outcomes.reading.not-a-date", wanted));
      return today;
    }
  }
}
