package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

/** Product, Marketing and Support share the project SHOP; SHOP-1 is open and customer-facing. */
final class Story {
  static final Approvers OWN_GROUP = new Approvers(List.of(), List.of(), List.of());
  static final Scope ANYWHERE = new Scope(List.of(), List.of(), "", false, List.of());
  static final Scope CUSTOMER_FACING = new Scope(List.of("SHOP"), List.of(), "", true, List.of());

  final World world = new World();
  final Assess assess =
      new Assess(
          world.journal, world.issues, world.people, world.permissions, world.links, world.clock);
  final ShowSignOff show = new ShowSignOff(assess, world.issues, world.permissions);
  final Decide decide = new Decide(show, assess, world.journal, world.clock, List.of());
  final GiveNotice give = new GiveNotice(world.notices, world.journal, world.people);
  final Gate gate =
      new Gate(
          assess,
          world.issues,
          world.journal,
          new TellErrors(give, world.journal, world.people, world.permissions, world.clock));
  final FindSignOffs find =
      new FindSignOffs(assess, world.journal, world.issues, world.permissions);

  Story() {
    save(
        Programme.KIND,
        "SHOP",
        new Programme(
            "SHOP",
            "Shop",
            List.of(
                new Function("product", "Product", "product"),
                new Function("marketing", "Marketing", "marketing"),
                new Function("support", "Support", "support")),
            List.of("SHOP"),
            null,
            false));
    world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true));
    world.issues.setValue(1, "Release note text", "New: pay by card");
  }

  <T> void save(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(found -> found.version()).orElse(0);
    assertThat(
            world
                .journal
                .save(new Change<>(kind, key, version, FakePeople.ADMIN, "made", "", value))
                .isDone())
        .isTrue();
  }

  void rule(String id, Scope scope, Requirement... requires) {
    save(Rule.KIND, id, new Rule(id, "Rule " + id, scope, List.of(requires), null, null));
  }

  static Requirement needs(String function) {
    return new Requirement(function, OWN_GROUP, 1, List.of(), false);
  }

  static Requirement needs(String function, int quorum, String... materialFields) {
    return new Requirement(function, OWN_GROUP, quorum, List.of(materialFields), false);
  }

  static Requirement needs(String function, Approvers approvers) {
    return new Requirement(function, approvers, 1, List.of(), false);
  }

  static Approvers users(Actor... actors) {
    return new Approvers(Arrays.stream(actors).map(Actor::userKey).toList(), List.of(), List.of());
  }

  /** A step of SHOP-1 to Done that edits nothing. */
  AStep step() {
    return new AStep(world, AnIssue.like(issue()));
  }

  Answer<Verdict> pass(Actor actor) {
    return gate.pass(actor, step());
  }

  IssueFacts issue() {
    return world.issues.withId(1).orElseThrow();
  }

  Verdict verdict() {
    return assess.of(issue());
  }

  FunctionVerdict part(String function) {
    return verdict().functions().stream()
        .filter(part -> part.function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  Answer<SignOff> sign(Actor actor, String function) {
    return decide(actor, function, Decision.Kind.SIGN, "");
  }

  Answer<SignOff> decide(Actor actor, String function, Decision.Kind kind, String comment) {
    return decide.decide(actor, "SHOP-1", function, new Wish(kind, comment, List.of()));
  }

  static List<String> keys(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::key).toList();
  }
}
