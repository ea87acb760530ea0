package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.NotFacing.Accepted;

/**
 * Looks again at every No that a classification rule contradicts: administrators and the functions
 * of the issue's programme, never the one who gave the reason, accept it or turn it back to Yes.
 */
public final class ReviewFacing {
  private static final int LONGEST = 2000;

  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final Members members;
  private final Clock clock;

  public ReviewFacing(
      Journal journal, Issues issues, People people, Permissions permissions, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.members = new Members(permissions, people);
    this.clock = clock;
  }

  /**
   * A No to look at.
   *
   * @param mayReview whether the actor may: the reason holds and is somebody else's
   */
  public record Item(IssueFacts issue, Facing facing, boolean mayReview) {}

  /**
   * Every No on an issue that the actor may browse and a rule matches, unless somebody accepted it:
   * first those with a reason, the longest-waiting first, then those that lack one and so count as
   * customer-facing.
   */
  public Answer<List<Item>> open(Actor actor) {
    return new Access(permissions)
        .user(actor)
        .map(
            user -> {
              Snapshot snapshot = journal.snapshot();
              return snapshot.all(FacingRule.KIND).isEmpty()
                  ? List.of()
                  : items(user, snapshot, issues.notCustomerFacing(user));
            });
  }

  /** The actor, when allowed to read the list. */
  public Answer<Actor> mayLook(Actor actor) {
    return new Access(permissions).user(actor);
  }

  /** Agrees that customers do not notice the issue; the sentence may be empty. */
  public Answer<Item> accept(Actor actor, String issueKey, String sentence) {
    Findings findings = new Findings();
    String said = findings.optional("sentence", sentence, LONGEST);
    return item(actor, issueKey, findings)
        .then(
            item ->
                keep(
                    actor,
                    item,
                    "accept-classification",
                    said,
                    item.facing()
                        .no()
                        .withAccepted(
                            new Accepted(
                                actor.userKey(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                said))))
        .map(item -> again(actor, item.issue()));
  }

  /**
   * Says that customers do notice it. The reason goes first: from then on the issue counts as
   * customer-facing, whatever becomes of the field.
   */
  public Answer<Item> turnBack(Actor actor, String issueKey, String sentence) {
    Findings findings = new Findings();
    String said = findings.required("sentence", sentence, LONGEST);
    return item(actor, issueKey, findings)
        .then(
            item ->
                permissions.mayEdit(actor, item.issue().id())
                    ? keep(actor, item, "turn-back-classification", said, null)
                    : Answer.refused(
                        Refusal.forbidden(
                            "shared-outcomes.customer-facing.may-not-edit", issueKey)))
        .then(item -> issues.classify(actor, item.issue().id(), true))
        .map(issue -> again(actor, issue));
  }

  private Answer<Item> item(Actor actor, String issueKey, Findings findings) {
    return new Access(permissions)
        .issue(actor, issues, issueKey)
        .map(issue -> again(actor, issue))
        .then(item -> reviewable(actor, item))
        .then(item -> findings.none() ? Answer.done(item) : Answer.refused(findings.reasons()));
  }

  private Answer<Item> reviewable(Actor actor, Item item) {
    Facing facing = item.facing();
    if (facing.state() != Facing.State.EXCUSED || facing.no().accepted() != null) {
      return Answer.refused(Refusal.conflict("", text("nothing-to-review"), item.issue().key()));
    }
    if (facing.no().by().equals(actor.userKey())) {
      return Answer.refused(Refusal.forbidden(text("not-ones-own"), item.issue().key()));
    }
    return item.mayReview()
        ? Answer.done(item)
        : Answer.refused(Refusal.forbidden(text("functions-only"), item.issue().project()));
  }

  private Answer<Item> keep(Actor actor, Item item, String what, String why, NotFacing no) {
    return journal
        .update(
            Dossier.KIND,
            Long.toString(item.issue().id()),
            actor,
            what,
            why,
            now ->
                now.filter(known -> item.facing().no().equals(known.notFacing())).isPresent()
                    ? Answer.done(now.get().withNotFacing(no))
                    : Answer.refused(Refusal.conflict("", text("meanwhile"), item.issue().key())))
        .map(written -> item);
  }

  private Item again(Actor actor, IssueFacts issue) {
    Snapshot snapshot = journal.snapshot();
    Facing facing =
        new Facings(issues, new Dossiers(journal)).of(snapshot, List.of(issue)).get(issue.id());
    return new Item(issue, facing, mayReview(actor, issue, facing, snapshot));
  }

  private List<Item> items(Actor actor, Snapshot snapshot, List<IssueFacts> said) {
    Map<Long, Facing> facings = new Facings(issues, new Dossiers(journal)).of(snapshot, said);
    Set<Facing.State> wanted = Set.of(Facing.State.REASON_MISSING, Facing.State.ASKED_AGAIN);
    List<Item> excused = new ArrayList<>();
    List<Item> bare = new ArrayList<>();
    for (IssueFacts issue : said) {
      Facing facing = facings.get(issue.id());
      Item item = new Item(issue, facing, mayReview(actor, issue, facing, snapshot));
      if (wanted.contains(facing.state())) {
        bare.add(item);
      } else if (facing.state() == Facing.State.EXCUSED && facing.no().accepted() == null) {
        excused.add(item);
      }
    }
    excused.sort((one, other) -> one.facing().no().at().compareTo(other.facing().no().at()));
    excused.addAll(bare);
    return List.copyOf(excused);
  }

  private boolean mayReview(Actor actor, IssueFacts issue, Facing facing, Snapshot snapshot) {
    return facing.state() == Facing.State.EXCUSED
        && facing.no().accepted() == null
        && !facing.no().by().equals(actor.userKey())
        && (permissions.mayAdminister(actor)
            || snapshot.values(Programme.KIND).stream()
                .filter(programme -> programme.covers(issue.project()))
                .anyMatch(programme -> members.isMember(actor, programme)));
  }

  private static String text(String name) {
    return "shared-outcomes.customer-facing.review." + name;
  }
}
