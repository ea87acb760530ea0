package org.sharedoutcomes.core.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Handoff;
import org.sharedoutcomes.core.plan.Plan;

/**
 * Keeps what one function gives to another for an issue. Who may edit the issue, and the people of
 * the two functions, may add, change and remove it; its owner may say that it is done, too.
 */
public final class HandOver {
  /** So many an issue has at most. */
  public static final int MOST = 100;

  private static final int LONGEST_REASON = 2000;
  static final String KEY = "shared-outcomes.handoff.";

  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final Clock clock;
  private final HandoffReader reader;

  public HandOver(
      Journal journal, Issues issues, Permissions permissions, People people, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.clock = clock;
    this.reader = new HandoffReader(journal, permissions, people, clock);
  }

  /**
   * A handoff as it was typed. In a change, null leaves what is there.
   *
   * @param owner login name; blank for the actor
   * @param due {@code 2026-08-31}
   * @param done whether it was given; null for no, or no change
   */
  public record Draft(
      String from, String to, String what, String owner, String due, Boolean done) {}

  /**
   * The handoffs of an issue, and what the actor may do about each.
   *
   * @param functions those that something can be handed over between
   */
  public record OfIssue(
      IssueFacts issue, List<Given> handoffs, boolean mayAdd, Functions functions) {}

  /** A handoff as one person sees it. */
  public record Given(Handoff handoff, boolean overdue, boolean mayChange, boolean mayFinish) {}

  /** Those of the issue, in the order in which they were added, to whoever may browse it. */
  public Answer<OfIssue> of(Actor actor, String issueKey) {
    return issue(actor, issueKey).map(issue -> ofIssue(actor, issue, plan(issue)));
  }

  private OfIssue ofIssue(Actor actor, IssueFacts issue, Plan plan) {
    Rights rights = rights(actor, issue);
    return new OfIssue(
        issue,
        plan.handoffs().stream()
            .map(
                one ->
                    new Given(one, one.isOverdue(today()), rights.change(one), rights.finish(one)))
            .toList(),
        rights.edits() || !rights.functions().spokenFor().isEmpty(),
        rights.functions());
  }

  public Answer<Given> add(Actor actor, String issueKey, Draft draft) {
    return issue(actor, issueKey)
        .then(
            issue ->
                reader
                    .read(actor, issue, draft, null)
                    .then(
                        wanted ->
                            rights(actor, issue).change(wanted)
                                ? add(actor, issue, wanted)
                                : Answer.refused(mayNot())));
  }

  private Answer<Given> add(Actor actor, IssueFacts issue, Handoff wanted) {
    return mark(actor, issue)
        .then(
            marked ->
                write(
                    actor,
                    issue,
                    "handed-over",
                    "",
                    all ->
                        all.size() >= MOST
                            ? Answer.refused(Refusal.invalid("", KEY + "too-many", MOST))
                            : Answer.done(with(all, withId(wanted, all)))))
        .then(all -> given(actor, issue, all.get(all.size() - 1)));
  }

  /** Changes it, and says that it was given or was not after all. */
  public Answer<Given> change(Actor actor, String issueKey, String id, Draft draft) {
    return found(actor, issueKey, id)
        .then(
            on ->
                reader
                    .read(actor, on.issue(), draft, on.handoff())
                    .then(wanted -> change(actor, on, wanted)));
  }

  private Answer<Given> change(Actor actor, On on, Handoff wanted) {
    Handoff was = on.handoff();
    boolean allowed =
        on.rights().change(was)
            || on.rights().finish(was) && wanted.equals(HandoffReader.doneAs(was, wanted.done()));
    if (!allowed) {
      return Answer.refused(mayNot());
    }
    String what =
        (was.done() == null) == (wanted.done() == null)
            ? "changed-handoff"
            : wanted.done() == null ? "reopened-handoff" : "finished-handoff";
    return write(
            actor, on.issue(), what, "", all -> replaced(all, was.id(), one -> wanted, on.issue()))
        .then(all -> given(actor, on.issue(), wanted));
  }

  /** Takes it away; the reason stays in the plan's history. */
  public Answer<Handoff> remove(Actor actor, String issueKey, String id, String reason) {
    return found(actor, issueKey, id)
        .then(
            on -> {
              Findings findings = new Findings();
              String why = findings.required("reason", reason, LONGEST_REASON);
              if (!on.rights().change(on.handoff())) {
                return Answer.refused(mayNot());
              }
              return findings.none()
                  ? write(
                          actor,
                          on.issue(),
                          "removed-handoff",
                          why,
                          all -> replaced(all, id, one -> null, on.issue()))
                      .map(all -> on.handoff())
                  : Answer.refused(findings.reasons());
            });
  }

  private Answer<IssueFacts> issue(Actor actor, String issueKey) {
    return new Access(permissions).issue(actor, issues, issueKey);
  }

  /** A handoff with its issue, and what the actor may do. */
  private record On(IssueFacts issue, Handoff handoff, Rights rights) {}

  private Answer<On> found(Actor actor, String issueKey, String id) {
    return issue(actor, issueKey)
        .then(
            issue ->
                plan(issue).handoffs().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(one -> Answer.done(new On(issue, one, rights(actor, issue))))
                    .orElseGet(() -> Answer.refused(gone(issue))));
  }

  /** What one person may do about an issue's handoffs. */
  private record Rights(String userKey, boolean edits, Functions functions) {
    boolean change(Handoff one) {
      Set<String> mine = functions.spokenFor();
      return edits || mine.contains(one.from()) || mine.contains(one.to());
    }

    boolean finish(Handoff one) {
      return change(one) || one.owner().equals(userKey);
    }
  }

  private Rights rights(Actor actor, IssueFacts issue) {
    return new Rights(
        actor.userKey(), permissions.mayEdit(actor, issue.id()), reader.functions(actor, issue));
  }

  /** Ids go up with time, so that one that was removed never comes back. */
  private Handoff withId(Handoff one, List<Handoff> all) {
    long id = clock.instant().toEpochMilli();
    Set<String> taken = Set.copyOf(all.stream().map(Handoff::id).toList());
    while (taken.contains(Long.toString(id, Character.MAX_RADIX))) {
      id++;
    }
    return new Handoff(
        Long.toString(id, Character.MAX_RADIX),
        one.from(),
        one.to(),
        one.what(),
        one.owner(),
        one.due(),
        one.done());
  }

  private static List<Handoff> with(List<Handoff> all, Handoff one) {
    List<Handoff> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static Answer<List<Handoff>> replaced(
      List<Handoff> all, String id, UnaryOperator<Handoff> next, IssueFacts issue) {
    if (all.stream().noneMatch(one -> one.id().equals(id))) {
      return Answer.refused(gone(issue));
    }
    List<Handoff> left = new ArrayList<>();
    for (Handoff one : all) {
      Handoff kept = one.id().equals(id) ? next.apply(one) : one;
      if (kept != null) {
        left.add(kept);
      }
    }
    return Answer.done(left);
  }

  private Answer<List<Handoff>> write(
      Actor actor,
      IssueFacts issue,
      String what,
      String why,
      Function<List<Handoff>, Answer<List<Handoff>>> change) {
    return journal
        .update(
            Plan.KIND,
            Long.toString(issue.id()),
            actor,
            what,
            why,
            now -> {
              Plan plan = now.orElse(Plan.NONE);
              return change.apply(plan.handoffs()).map(plan::handoffs);
            })
        .map(plan -> plan.value().handoffs());
  }

  private Answer<Boolean> mark(Actor actor, IssueFacts issue) {
    String key = Long.toString(issue.id());
    return journal.find(HandsOver.KIND, key).isPresent()
        ? Answer.done(true)
        : journal
            .update(
                HandsOver.KIND,
                key,
                actor,
                "marked",
                "",
                now -> Answer.done(new HandsOver(issue.key())))
            .map(done -> true);
  }

  private Answer<Given> given(Actor actor, IssueFacts issue, Handoff one) {
    Rights rights = rights(actor, issue);
    return Answer.done(
        new Given(one, one.isOverdue(today()), rights.change(one), rights.finish(one)));
  }

  private Plan plan(IssueFacts issue) {
    return journal
        .find(Plan.KIND, Long.toString(issue.id()))
        .map(found -> found.value())
        .orElse(Plan.NONE);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Refusal mayNot() {
    return Refusal.forbidden(KEY + "may-not");
  }

  private static Refusal gone(IssueFacts issue) {
    return Refusal.notFound("id", KEY + "gone", issue.key());
  }
}
