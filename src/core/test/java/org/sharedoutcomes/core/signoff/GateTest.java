package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.testkit.AnIssue;

public class GateTest {
  private final Story story = new Story();

  @Test
  public void work_that_needs_no_sign_off_passes_and_leaves_no_evidence() {
    assertThat(story.pass(DEV).isDone()).isTrue();
    assertThat(story.world.journal.history("gate/1")).isEmpty();
  }

  @Test
  public void it_names_each_missing_function_and_its_people() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    story.sign(SUE, "support");
    List<Refusal> reasons = story.pass(DEV).reasons();
    assertThat(reasons).hasSize(1);
    assertThat(reasons.get(0).key()).isEqualTo("shared-outcomes.sign-off.gate.waiting-since");
    assertThat(reasons.get(0).arguments())
        .containsExactly("Marketing", 1, List.of(person(MAX)), LocalDate.of(2026, 5, 15));
  }

  @Test
  public void it_does_not_name_those_who_have_signed() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    story.sign(mia, "marketing");
    assertThat(story.pass(DEV).reasons().get(0).arguments()).contains(List.of(person(MAX)));
  }

  @Test
  public void it_names_five_people_and_counts_the_others() {
    for (int i = 0; i < 7; i++) {
      story.world.people.add("m" + i, "Mia " + i, "marketing");
    }
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    List<?> names = (List<?>) story.pass(DEV).reasons().get(0).arguments().get(2);
    assertThat(names).hasSize(6);
    assertThat(((Refusal) names.get(5)).arguments()).containsExactly(3);
  }

  @Test
  public void it_names_the_field_that_made_a_signature_stale() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    story.world.issues.setValue(1, "Release note text", "Other");
    Refusal reason = story.pass(DEV).reasons().get(0);
    assertThat(reason.key()).isEqualTo("shared-outcomes.sign-off.gate.stale");
    assertThat(reason.arguments())
        .containsExactly("Marketing", MAX, List.of("Release note text"), LocalDate.of(2026, 5, 15));
  }

  @Test
  public void it_tells_who_requested_which_changes() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    Refusal reason = story.pass(DEV).reasons().get(0);
    assertThat(reason.key()).isEqualTo("shared-outcomes.sign-off.gate.changes");
    assertThat(reason.arguments()).contains("Marketing", MAX, "Name the price");
  }

  @Test
  public void it_tells_that_too_few_people_may_sign() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    assertThat(Story.keys(story.pass(DEV)))
        .containsExactly(
            "shared-outcomes.sign-off.gate.waiting-since",
            "shared-outcomes.sign-off.problem.too-few-approvers");
  }

  @Test
  public void a_rule_that_cannot_be_checked_keeps_the_gate_closed() {
    story.rule("a", new Scope(List.of(), List.of(), "??", false, List.of()), needs("support"));
    assertThat(Story.keys(story.pass(DEV))).contains("shared-outcomes.sign-off.why.broken");
    assertThat(story.gate.wouldPass(1, Progress.DONE)).isFalse();
  }

  @Test
  public void administrators_are_told_of_a_broken_rule_once_a_day_however_often_it_stops_work() {
    story.rule("a", new Scope(List.of(), List.of(), "??", false, List.of()), needs("support"));
    story.pass(DEV);
    story.pass(MAX);
    List<Notice> told = story.world.notices.since(Instant.EPOCH, 9);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).key()).endsWith("gate.notice.broken-rule");
    assertThat(told.get(0).arguments()).containsExactly("SHOP-1", "Rule a");
    assertThat(told.get(0).audience()).containsExactly(ADMIN.userKey());
    story.world.clock.pass(Duration.ofDays(1));
    story.pass(DEV);
    assertThat(story.world.notices.since(Instant.EPOCH, 9)).hasSize(2);
  }

  @Test
  public void a_query_that_means_nothing_any_more_closes_the_gate_though_no_search_fails() {
    story.world.issues.query("Team = red", issue -> false);
    story.rule(
        "a", new Scope(List.of(), List.of(), "Team = red", false, List.of()), needs("support"));
    assertThat(story.pass(DEV).isDone()).isTrue();
    story.world.issues.makeMeaningless("Team = red");
    assertThat(Story.keys(story.pass(DEV))).contains("shared-outcomes.sign-off.why.broken");
    assertThat(story.world.notices.since(Instant.EPOCH, 9)).hasSize(1);
  }

  @Test
  public void an_emptied_group_closes_the_gate_and_administrators_are_told() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
    assertThat(story.gate.wouldPass(1, Progress.DONE)).isTrue();
    story.world.people.removeGroup("marketing");
    assertThat(Story.keys(story.pass(DEV)))
        .containsExactly("shared-outcomes.sign-off.problem.nobody-may-sign");
    Notice told = story.world.notices.since(Instant.EPOCH, 9).get(0);
    assertThat(told.key()).endsWith("gate.notice.nobody-may-sign");
    assertThat(told.arguments()).containsExactly("SHOP-1", "Marketing");
  }

  @Test
  public void open_conditions_stop_the_step_to_done_and_stay_as_evidence_with_an_earlier_one() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    Wish wish = new Wish(Decision.Kind.SIGN_WITH_CONDITIONS, "", List.of("Tell the press"));
    assertThat(story.decide.decide(MAX, "SHOP-1", "marketing", wish).isDone()).isTrue();
    Refusal reason = story.pass(DEV).reasons().get(0);
    assertThat(reason.key()).isEqualTo("shared-outcomes.sign-off.gate.open-conditions");
    assertThat(reason.arguments()).containsExactly("Marketing", 1, "Tell the press");
    assertThat(story.gate.pass(DEV, story.step().to(null)).isDone()).isFalse();
    assertThat(story.gate.wouldPass(1, null)).isFalse();
    assertThat(story.gate.wouldPass(1, Progress.IN_PROGRESS)).isTrue();
    assertThat(story.gate.pass(DEV, story.step().to(Progress.IN_PROGRESS)).isDone()).isTrue();
    Passage passage = story.world.journal.find(Passage.KIND, "1").orElseThrow().value();
    assertThat(passage.functions().get(0).open())
        .extracting(OpenPoint::text)
        .containsExactly("Tell the press");
  }

  @Test
  public void a_missing_signature_is_no_matter_for_administrators() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.pass(DEV);
    assertThat(story.world.notices.since(Instant.EPOCH, 9)).isEmpty();
  }

  @Test
  public void who_has_left_or_may_not_see_the_issue_any_more_has_not_signed() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.world.people.add("moe", "Moe Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    story.sign(MAX, "marketing");
    story.sign(mia, "marketing");
    assertThat(story.gate.wouldPass(1, Progress.DONE)).isTrue();
    story.world.permissions.hide(mia, 1);
    assertThat(story.pass(DEV).reasons().get(0).arguments()).contains(1);
    story.world.people.leave(MAX);
    assertThat(story.pass(DEV).reasons().get(0).arguments()).contains(2);
  }

  @Test
  public void separation_of_duties_is_asked_again_with_each_attempt() {
    story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
    story.world.issues.put(AnIssue.like(story.issue()).reporter(MAX));
    assertThat(story.pass(DEV).isDone()).isFalse();
    story.world.issues.put(AnIssue.like(story.issue()).reporter(DEV).assignee(MAX));
    assertThat(story.pass(DEV).isDone()).isFalse();
    story.world.issues.put(AnIssue.like(story.issue()).assignee(DEV));
    assertThat(story.pass(DEV).isDone()).isTrue();
  }

  @Test
  public void an_issue_passes_unsigned_only_when_no_rule_asks_any_more() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    assertThat(story.pass(DEV).isDone()).isFalse();
    assertThat(story.find.waitingFor(MAX).get()).hasSize(1);
    assertThat(story.world.journal.delete(Rule.KIND, "a", 1, ADMIN, "not needed").isDone())
        .isTrue();
    assertThat(story.pass(DEV).get().status()).isEqualTo(Verdict.Status.NOT_REQUIRED);
    assertThat(story.find.waitingFor(MAX).get()).isEmpty();
    assertThat(story.world.journal.history("sign-off-rule/a"))
        .extracting(entry -> entry.what())
        .endsWith("deleted");
  }

  @Test
  public void passing_leaves_the_evidence_once_each_time() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    assertThat(story.gate.wouldPass(1, Progress.DONE)).isTrue();
    assertThat(story.world.journal.history("gate/1")).isEmpty();
    assertThat(story.pass(DEV).isDone()).isTrue();
    List<Document<Passage>> kept = story.world.journal.versions(Passage.KIND, "1");
    assertThat(kept).hasSize(1);
    Passage passage = kept.get(0).value();
    assertThat(kept.get(0).changedBy()).isEqualTo(DEV.userKey());
    assertThat(passage.issue()).isEqualTo("SHOP-1");
    assertThat(passage.rules()).containsExactly(new Verdict.AppliedRule("a", "Rule a", 1));
    assertThat(passage.functions().get(0).signatures().get(0).decision().by())
        .isEqualTo(MAX.userKey());
    assertThat(passage.functions().get(0).signatures().get(0).fingerprint())
        .matches("[0-9a-f]{64}");
  }

  @Test
  public void fingerprints_differ_when_the_material_differs() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    String first = fingerprint();
    story.world.issues.setValue(1, "Release note text", "Other");
    assertThat(fingerprint()).isNotEqualTo(first);
  }

  @Test
  public void a_refusal_leaves_no_evidence() {
    story.rule("a", ANYWHERE, needs("marketing"));
    assertThat(story.pass(DEV).isDone()).isFalse();
    assertThat(story.world.journal.history("gate/1")).isEmpty();
  }

  @Test
  public void strangers_pass_as_strangers_where_jira_lets_them() {
    story.rule("a", ANYWHERE, needs("marketing"));
    story.sign(MAX, "marketing");
    Answer<Verdict> answer = story.pass(Actor.ANONYMOUS);
    assertThat(answer.isDone()).isTrue();
    assertThat(story.world.journal.history("gate/1").get(0).who()).isEqualTo("anonymous");
  }

  @Test
  public void an_issue_that_is_gone_would_not_pass() {
    assertThat(story.gate.wouldPass(404, Progress.DONE)).isFalse();
  }

  private String fingerprint() {
    story.sign(MAX, "marketing");
    assertThat(story.pass(DEV).isDone()).isTrue();
    return story
        .world
        .journal
        .find(Passage.KIND, "1")
        .orElseThrow()
        .value()
        .functions()
        .get(0)
        .signatures()
        .get(0)
        .fingerprint();
  }

  private Person person(Actor actor) {
    return story.world.people.withKey(actor.userKey()).orElseThrow();
  }
}
