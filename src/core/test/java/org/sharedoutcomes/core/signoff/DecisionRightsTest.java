package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.governance.DefineInterface;
import org.sharedoutcomes.core.governance.DefineRights;
import org.sharedoutcomes.core.governance.InterfaceDraft;
import org.sharedoutcomes.core.governance.RightsDraft;
import org.sharedoutcomes.core.governance.RightsDraft.Row;
import org.sharedoutcomes.core.governance.RightsTable;
import org.sharedoutcomes.core.nudge.TellConsulted;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** A rule asks whoever is accountable for SHOP-1's outcomes to sign for Support. */
public class DecisionRightsTest {
  private static final String SUPPORT = "sign-off/support";

  private final Story story = new Story();
  private final World world = story.world;
  private final DefineRights rights =
      new DefineRights(world.journal, world.people, world.permissions);
  private final DefineInterface interfaces =
      new DefineInterface(world.journal, world.issues, world.people, world.permissions);
  private final WhomToAsk whom =
      new WhomToAsk(story.show, world.journal, world.issues, world.links, world.people);

  @Before
  public void who_is_accountable_signs() {
    Approvers accountable = new Approvers(List.of(), List.of(), List.of(), true);
    story.save(
        Rule.KIND,
        "a",
        new Rule(
            "a",
            "Rule a",
            Story.ANYWHERE,
            List.of(Story.needs("support", accountable)),
            3,
            null,
            null,
            false));
  }

  private static Row row(String type, String... accountable) {
    return new Row(type, Arrays.asList(accountable), List.of(), List.of(), List.of());
  }

  private Answer<RightsTable> save(String subject, Row... rows) {
    return rights.save(ADMIN, subject, OptionalInt.empty(), draft(rows));
  }

  private static RightsDraft draft(Row... rows) {
    return new RightsDraft(new ArrayList<>(Arrays.asList(rows)), null);
  }

  private void given(String subject, Row... rows) {
    assertThat(save(subject, rows).reasons()).isEmpty();
  }

  private List<String> approvers() {
    return story.part("support").approvers().stream().map(Person::key).toList();
  }

  @Test
  public void with_nobody_accountable_nobody_can_sign_and_the_sentence_says_so() {
    assertThat(story.part("support").state()).isEqualTo(Status.ERROR);
    assertThat(story.part("support").problem().key())
        .isEqualTo("shared-outcomes.sign-off.problem.nobody-accountable");
  }

  @Test
  public void without_an_outcome_the_programmes_row_decides() {
    given("SHOP", row(SUPPORT, "paula"));
    assertThat(approvers()).containsExactly(PAULA.userKey());
    assertThat(story.sign(SUE, "support").isDone()).isFalse();
    assertThat(story.sign(PAULA, "support").isDone()).isTrue();
    assertThat(story.part("support").state()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void an_outcome_inherits_the_programmes_row_and_may_have_its_own() {
    outcome("speed");
    world.issues.put(AnIssue.story(1, "SHOP-1").tagged("speed"));
    given("SHOP", row(SUPPORT, "paula"));
    assertThat(approvers()).containsExactly(PAULA.userKey());
    given("speed", row(SUPPORT, "max"));
    assertThat(approvers()).containsExactly(MAX.userKey());
    given("speed");
    assertThat(approvers()).containsExactly(PAULA.userKey());
  }

  @Test
  public void a_change_asks_the_new_person_next_time_and_leaves_what_was_signed() {
    given("SHOP", row(SUPPORT, "paula"));
    assertThat(story.sign(PAULA, "support").isDone()).isTrue();
    given("SHOP", row(SUPPORT, "max"));
    assertThat(story.part("support").state()).isEqualTo(Status.SIGNED);
    Decision kept = story.part("support").decisions().get(0).decision();
    assertThat(kept.by()).isEqualTo(PAULA.userKey());
    assertThat(kept.ruleVersions()).containsEntry("decision-rights/SHOP", 1);
    world.issues.put(AnIssue.story(2, "SHOP-2"));
    FunctionVerdict next = story.assess.of(world.issues.withId(2).orElseThrow()).functions().get(0);
    assertThat(next.approvers()).extracting(Person::key).containsExactly(MAX.userKey());
  }

  @Test
  public void what_was_signed_ends_with_who_signed_and_with_the_outcome_it_was_signed_for() {
    outcome("speed");
    world.issues.put(AnIssue.story(1, "SHOP-1").tagged("speed"));
    given("SHOP", row(SUPPORT, "max"));
    given("speed", row(SUPPORT, "paula"));
    assertThat(story.sign(PAULA, "support").isDone()).isTrue();
    given("speed", row(SUPPORT, "sue"));
    assertThat(story.part("support").state()).isEqualTo(Status.SIGNED);
    world.issues.put(AnIssue.story(1, "SHOP-1"));
    assertThat(story.part("support").state()).isEqualTo(Status.WAITING);
    world.issues.put(AnIssue.story(1, "SHOP-1").tagged("speed"));
    world.people.leave(PAULA);
    assertThat(story.part("support").state()).isEqualTo(Status.WAITING);
  }

  @Test
  public void a_late_decision_goes_to_who_is_accountable_in_the_programme_else_for_trade_offs() {
    outcome("speed");
    world.issues.put(AnIssue.story(1, "SHOP-1").tagged("speed"));
    given("SHOP", row(SUPPORT, "sue"), row("trade-off", "paula"));
    given("speed", row(SUPPORT, "max"));
    assertThat(whom.of(DEV, "SHOP-1").get().get(0).escalatesTo())
        .extracting(Person::key)
        .containsExactly(SUE.userKey());
    given("speed");
    assertThat(story.part("support").clock().escalatesTo())
        .extracting(Person::key)
        .containsExactly(PAULA.userKey());
  }

  @Test
  public void a_row_without_or_with_two_accountable_people_is_refused_by_name() {
    given("SHOP", row(SUPPORT, "paula"));
    Answer<RightsTable> none = save("SHOP", row("trade-off", "max"), row(SUPPORT));
    assertThat(Story.keys(none))
        .containsExactly("shared-outcomes.decision-rights.nobody-accountable");
    assertThat(none.reasons().get(0).field()).isEqualTo("rows[1].accountable");
    assertThat(((Refusal) none.reasons().get(0).arguments().get(0)).arguments())
        .containsExactly("Support");
    assertThat(Story.keys(save("SHOP", row(SUPPORT, "paula", "max"))))
        .containsExactly("shared-outcomes.decision-rights.several-accountable");
    assertThat(approvers()).containsExactly(PAULA.userKey());
  }

  @Test
  public void what_is_no_row_or_nobody_is_refused_all_at_once() {
    Row wrong =
        new Row(SUPPORT, List.of("nobody"), List.of("Marketing", "max"), List.of("who"), List.of());
    assertThat(Story.keys(save("SHOP", wrong, row("sign-off/sales", "max"), row(SUPPORT, "max"))))
        .containsExactly(
            "shared-outcomes.decision-rights.no-person",
            "shared-outcomes.decision-rights.nobody-called",
            "shared-outcomes.decision-rights.unknown-type",
            "shared-outcomes.decision-rights.row-twice");
    assertThat(Story.keys(save("NONE")))
        .containsExactly("shared-outcomes.decision-rights.no-subject");
  }

  @Test
  public void a_programme_has_types_of_its_own() {
    RightsDraft draft = new RightsDraft(List.of(row("Pricing", "max")), List.of("Pricing"));
    assertThat(rights.save(ADMIN, "SHOP", OptionalInt.empty(), draft).isDone()).isTrue();
    assertThat(rights.show(DEV, "SHOP").get().lines())
        .extracting(RightsTable.Line::type)
        .contains("Pricing", "interface-change", SUPPORT);
    RightsDraft usual = new RightsDraft(List.of(), List.of("trade-off"));
    assertThat(Story.keys(rights.save(ADMIN, "SHOP", OptionalInt.empty(), usual)))
        .containsExactly("shared-outcomes.decision-rights.type-twice");
  }

  @Test
  public void administrators_and_the_outcomes_owner_may_change_rights_one_of_two_at_a_time() {
    outcome("speed");
    Actor owner = new Actor(OutcomeExamples.activationRate().owner());
    Actor other = owner.equals(MAX) ? SUE : MAX;
    RightsDraft draft = draft(row(SUPPORT, "paula"));
    assertThat(rights.save(owner, "speed", OptionalInt.of(0), draft).isDone()).isTrue();
    assertThat(rights.save(owner, "speed", OptionalInt.of(0), draft).isDone()).isFalse();
    assertThat(Story.keys(rights.save(other, "speed", OptionalInt.empty(), draft)))
        .containsExactly("shared-outcomes.decision-rights.owner-only");
    assertThat(Story.keys(rights.save(MAX, "SHOP", OptionalInt.empty(), draft)))
        .containsExactly("shared-outcomes.decision-rights.administrators-only");
    assertThat(rights.show(GUEST, "SHOP").isDone()).isFalse();
    assertThat(rights.show(other, "speed").get().mayEdit()).isFalse();
  }

  @Test
  public void an_issue_on_a_shared_component_needs_its_approver_whatever_the_rules() {
    given("SHOP", row(SUPPORT, "paula"));
    InterfaceDraft draft =
        new InterfaceDraft("Payment API", "SHOP", "checkout", List.of("max"), List.of());
    String id = interfaces.create(ADMIN, draft).get().key();
    assertThat(story.verdict().functions()).hasSize(1);
    world.issues.put(AnIssue.story(1, "SHOP-1").components("Checkout"));
    FunctionVerdict part = story.part("interface-" + id);
    assertThat(part.name()).isEqualTo("Payment API");
    assertThat(part.approvers()).extracting(Person::key).containsExactly(MAX.userKey());
    assertThat(story.sign(PAULA, "support").isDone()).isTrue();
    assertThat(story.pass(DEV).isDone()).isFalse();
    assertThat(story.sign(PAULA, part.function()).isDone()).isFalse();
    assertThat(story.sign(MAX, part.function()).isDone()).isTrue();
    assertThat(story.pass(DEV).isDone()).isTrue();
    assertThat(story.part(part.function()).decisions().get(0).decision().ruleVersions())
        .containsEntry(part.function(), 1);
  }

  @Test
  public void an_interface_alone_asks_for_sign_off_and_is_found() {
    assertThat(world.journal.delete(Rule.KIND, "a", 1, ADMIN, "").isDone()).isTrue();
    InterfaceDraft draft =
        new InterfaceDraft("", "SHOP", "Checkout", List.of(), List.of("marketing"));
    assertThat(interfaces.create(ADMIN, draft).isDone()).isTrue();
    world.issues.put(AnIssue.story(1, "SHOP-1").components("Checkout"));
    assertThat(story.verdict().why().key()).isEqualTo("shared-outcomes.sign-off.why.interfaces");
    assertThat(story.find.waitingFor(MAX).get()).hasSize(1);
    assertThat(Story.keys(interfaces.create(ADMIN, draft)))
        .containsExactly("shared-outcomes.decision-rights.component-taken");
    assertThat(Story.keys(interfaces.create(DEV, draft)))
        .containsExactly("shared-outcomes.common.administrators-only");
  }

  @Test
  public void who_is_consulted_or_informed_is_told_of_a_signature_if_the_issue_is_visible() {
    Row row =
        new Row(SUPPORT, List.of("paula"), List.of(), List.of("marketing"), List.of("sue", "dev"));
    given("SHOP", row);
    world.permissions.hide(DEV, 1);
    new TellConsulted(whom, world.permissions, story.give)
        .decided(story.sign(PAULA, "support").get());
    assertThat(told(MAX)).containsExactly("shared-outcomes.nudge.notice.consulted");
    assertThat(told(SUE)).hasSize(1);
    assertThat(told(DEV)).isEmpty();
    assertThat(told(PAULA)).isEmpty();
  }

  private List<String> told(Actor actor) {
    return world.notices.of(actor.userKey(), 10).stream().map(one -> one.notice().key()).toList();
  }

  @Test
  public void whom_to_ask_names_approver_consultees_and_why_to_who_may_see_the_issue() {
    Row row =
        new Row(SUPPORT, List.of("paula"), List.of("dev"), List.of("marketing"), List.of("max"));
    given("SHOP", row, row("target-change", "sue"));
    List<WhomToAsk.Line> lines = whom.of(DEV, "SHOP-1").get();
    WhomToAsk.Line signing = lines.get(0);
    assertThat(signing.function()).isEqualTo("support");
    assertThat(signing.approvers()).extracting(Person::key).containsExactly(PAULA.userKey());
    assertThat(signing.consulted().functions()).containsExactly("Marketing");
    assertThat(signing.informed().people()).extracting(Person::key).containsExactly(MAX.userKey());
    assertThat(signing.why()).hasSize(2);
    assertThat(lines.get(1).subject()).isEqualTo("Shop");
    assertThat(lines.get(1).approvers()).extracting(Person::key).containsExactly(SUE.userKey());
    world.permissions.hide(DEV, 1);
    assertThat(Story.keys(whom.of(DEV, "SHOP-1")))
        .containsExactly("shared-outcomes.common.no-such-issue");
  }

  private void outcome(String key) {
    Outcome like = OutcomeExamples.activationRate();
    story.save(
        Outcome.KIND,
        key,
        new Outcome(
            key,
            "SHOP",
            "Outcome " + key,
            like.narrative(),
            like.stage(),
            like.kind(),
            like.timing(),
            false,
            "",
            "",
            like.metric(),
            like.owner(),
            List.of(),
            like.baseline(),
            like.targets(),
            List.of(),
            null,
            null,
            List.of(),
            null));
  }
}
