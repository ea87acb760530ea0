package org.sharedoutcomes.core.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.NewIssues.Place;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.DefineReadiness;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TemplateDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.Decide;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Wish;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakeIssueLinks;
import org.sharedoutcomes.core.testkit.FakeNewIssues;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

/**
 * Marketing and Support sign for SHOP. A minor launch asks Support for two things, a major one for
 * ten; issues are minor unless the query {@code labels = big} finds them. SHOP-1 is open.
 */
final class Launch {
  static final String BIG = "labels = big";
  static final String MACROS = "SHOP.macros";
  static final String TRAINING = "SHOP.training";

  final World world = new World();
  final FakeIssueLinks links = new FakeIssueLinks();
  final FakeNewIssues newIssues = new FakeNewIssues(world.issues);
  final Actor sam = world.people.add("sam", "Sam Support", "support", "jira-software-users");
  final DefineReadiness define =
      new DefineReadiness(world.journal, world.issues, links, world.permissions);
  final Assess assess =
      new Assess(
          world.journal, world.issues, world.people, world.permissions, world.links, world.clock);
  final ShowSignOff showSignOff = new ShowSignOff(assess, world.issues, world.permissions);
  final Decide decide = new Decide(showSignOff, assess, world.journal, world.clock, List.of());
  final ShowReadiness show =
      new ShowReadiness(showSignOff, world.journal, world.issues, world.permissions, world.people);
  final PrepareIssue prepare =
      new PrepareIssue(showSignOff, show, world.journal, world.issues, world.clock);
  final MakeCompanions companions =
      new MakeCompanions(
          showSignOff, show, newIssues, links, world.journal, world.lock, world.clock);
  final NameCompanion naming =
      new NameCompanion(
          showSignOff, show, world.issues, links, world.journal, world.lock, world.clock);

  Launch() {
    save(
        Programme.KIND,
        "SHOP",
        new Programme(
            "SHOP",
            "Shop",
            List.of(
                new Function("marketing", "Marketing", "marketing"),
                new Function("support", "Support", "support")),
            List.of("SHOP"),
            null,
            false));
    world.issues.put(AnIssue.story(1, "SHOP-1").summary("Pay by card").customerFacing(true));
    world.issues.put(AnIssue.story(2, "SHOP-2").type("Task").done());
    world.issues.put(AnIssue.story(3, "TEST-1"));
    world.issues.query(BIG, issue -> issue.summary().contains("big"));
    newIssues.open(new Place("SHOP", "Shop", List.of("Task")));
  }

  /** Rules and what is asked for before launch. */
  Launch defined() {
    rule("support", "marketing");
    assertDone(
        define.tiers(
            FakePeople.ADMIN,
            "SHOP",
            OptionalInt.empty(),
            List.of(
                new TierDraft("minor", "Minor", "", true),
                new TierDraft("major", "Major", BIG, false))));
    List<CriterionDraft> criteria = new ArrayList<>();
    criteria.add(asks("macros", "Macros are published", List.of("minor", "major"), false));
    criteria.add(asks("training", "Training is booked", List.of("minor", "major"), true));
    for (int i = 3; i <= 10; i++) {
      criteria.add(asks("more-" + i, "More of it: " + i, List.of("major"), false));
    }
    assertDone(define.criteria(FakePeople.ADMIN, "SHOP", OptionalInt.empty(), criteria));
    return this;
  }

  static CriterionDraft asks(String id, String text, List<String> tiers, boolean peer) {
    return new CriterionDraft(id, "support", text, tiers, null, null, peer);
  }

  static TemplateDraft template(String id, String project, Integer dueBefore, String... labels) {
    return new TemplateDraft(
        id,
        "training",
        "support",
        List.of("minor", "major"),
        "Task",
        project,
        "Train for {key}: {summary}",
        "See {key}.",
        dueBefore,
        List.of(labels));
  }

  void templates(TemplateDraft... drafts) {
    assertDone(
        define.companions(FakePeople.ADMIN, "SHOP", OptionalInt.empty(), "", List.of(drafts)));
  }

  void rule(String... functions) {
    List<Requirement> requires = new ArrayList<>();
    for (String function : functions) {
      requires.add(
          new Requirement(
              function, new Approvers(List.of(), List.of(), List.of()), 1, List.of(), true));
    }
    save(
        Rule.KIND,
        "r",
        new Rule(
            "r",
            "Launches",
            new Scope(List.of("SHOP"), List.of(), "", false, List.of()),
            requires,
            null,
            null));
  }

  <T> void save(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(found -> found.version()).orElse(0);
    assertDone(
        world.journal.save(new Change<>(kind, key, version, FakePeople.ADMIN, "made", "", value)));
  }

  static <T> T assertDone(Answer<T> answer) {
    assertThat(answer.reasons()).isEmpty();
    return answer.get();
  }

  IssueFacts issue() {
    return world.issues.withId(1).orElseThrow();
  }

  FunctionVerdict part(String function) {
    return assess.of(issue()).functions().stream()
        .filter(part -> part.function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  IssueReadiness readiness() {
    return show.of(FakePeople.DEV, "SHOP-1").get();
  }

  Answer<SignOff> sign(Actor actor, Decision.Kind kind, String... conditions) {
    return decide.decide(actor, "SHOP-1", "support", new Wish(kind, "", List.of(conditions)));
  }

  static List<String> keys(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::key).toList();
  }
}
