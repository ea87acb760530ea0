package org.sharedoutcomes.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.launch.Launch.TRAINING;
import static org.sharedoutcomes.core.launch.Launch.assertDone;
import static org.sharedoutcomes.core.launch.Launch.keys;
import static org.sharedoutcomes.core.launch.Launch.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.NewIssues.Place;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.launch.MakeCompanions.Made;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakeIssueLinks.Link;
import org.sharedoutcomes.core.testkit.FakeNewIssues.Finish;
import org.sharedoutcomes.core.testkit.FakePeople;

public class MakeCompanionsTest {
  private final Launch launch = new Launch().defined();

  private Answer<Made> make() {
    return launch.companions.make(FakePeople.SUE, "SHOP-1");
  }

  private List<Companion> companions() {
    return launch.readiness().checklist().companions();
  }

  private static long id(String made, Launch launch) {
    return launch.world.issues.visible(FakePeople.SUE, made).map(IssueFacts::id).orElseThrow();
  }

  @Test
  public void one_act_makes_and_links_everything_that_is_missing() {
    launch.templates(template("training", "", null), template("article", "TEST", null));
    assertThat(launch.readiness().missing()).hasSize(2);
    Made made = assertDone(make());
    assertThat(made.made()).isEqualTo(2);
    assertThat(made.failures()).isEmpty();
    IssueReadiness now = launch.readiness();
    assertThat(now.missing()).isEmpty();
    assertThat(now.companions())
        .extracting(one -> one.issue().orElseThrow().summary())
        .containsExactly("Train for SHOP-1: Pay by card", "Train for SHOP-1: Pay by card");
    assertThat(now.companions())
        .extracting(one -> one.issue().orElseThrow().project())
        .containsExactly("SHOP", "TEST");
    assertThat(launch.links.all())
        .containsExactly(new Link(1, 9001, "Relates"), new Link(1, 9002, "Relates"));
    assertThat(companions()).allMatch(Companion::linked);
    assertThat(companions().get(0).kind()).isEqualTo(CompanionKind.TRAINING);
  }

  @Test
  public void doing_it_again_makes_no_doubles() {
    launch.templates(template("training", "", null));
    assertDone(make());
    assertThat(assertDone(make()).made()).isZero();
    assertThat(companions()).hasSize(1);
  }

  @Test
  public void a_failure_is_told_for_its_companion_and_only_that_one_is_made_again() {
    launch.templates(template("training", "", null), template("article", "TEST", null));
    launch.newIssues.close("TEST");
    Made made = assertDone(make());
    assertThat(made.made()).isEqualTo(1);
    assertThat(made.failures())
        .extracting(one -> one.wanted().template().id() + " " + one.reason().key())
        .containsExactly("article shared-outcomes.jira.may-not-create");
    launch.newIssues.open(new Place("TEST", "Test", List.of("Task")));
    assertThat(assertDone(make()).made()).isEqualTo(1);
    assertThat(companions()).extracting(Companion::template).containsExactly("training", "article");
  }

  @Test
  public void when_nothing_works_it_is_refused_and_each_is_named() {
    launch.templates(template("training", "", null), template("article", "TEST", null));
    launch.newIssues.close("TEST");
    launch.newIssues.close("SHOP");
    Answer<Made> refused = make();
    assertThat(refused.reasons())
        .extracting(one -> one.field())
        .containsExactly("training", "article");
    assertThat(companions()).isEmpty();
  }

  @Test
  public void what_could_not_be_linked_is_linked_the_next_time() {
    launch.templates(template("training", "", null));
    launch.links.forbid(true);
    Made made = assertDone(make());
    assertThat(made.failures())
        .extracting(one -> one.reason().key())
        .containsExactly("shared-outcomes.jira.may-not-link");
    assertThat(companions().get(0).linked()).isFalse();
    launch.links.forbid(false);
    assertThat(assertDone(make()).failures()).isEmpty();
    assertThat(companions()).hasSize(1).allMatch(Companion::linked);
    assertThat(launch.links.all()).hasSize(1);
  }

  @Test
  public void what_cannot_be_completed_is_made_all_the_same() {
    launch.templates(template("training", "", null, "launch"));
    launch.newIssues.refuseToComplete();
    Made made = assertDone(make());
    assertThat(made.made()).isEqualTo(1);
    assertThat(made.failures())
        .extracting(one -> one.reason().key())
        .containsExactly("shared-outcomes.jira.not-completed");
    assertThat(launch.readiness().missing()).isEmpty();
  }

  @Test
  public void it_is_due_before_the_issue_is() {
    launch.templates(template("training", "", 7, "launch"));
    LocalDate due = LocalDate.of(2026, 6, 30);
    launch.world.issues.put(AnIssue.like(launch.issue()).due(due));
    assertDone(make());
    assertThat(launch.newIssues.finished().get(9001L))
        .isEqualTo(new Finish(Optional.of(LocalDate.of(2026, 6, 23)), List.of("launch")));
  }

  @Test
  public void without_a_due_date_the_end_of_the_target_quarter_counts_then_the_release() {
    launch.templates(template("training", "", 10));
    AnIssue issue = AnIssue.like(launch.issue()).fixVersion("3.0", LocalDate.of(2026, 8, 20));
    launch.world.issues.put(issue);
    assertThat(launch.companions.due(wanted(), launch.issue())).contains(LocalDate.of(2026, 8, 10));
    launch.world.issues.put(issue.targetQuarter(new Quarter(2026, 3)));
    assertThat(launch.companions.due(wanted(), launch.issue())).contains(LocalDate.of(2026, 9, 20));
    launch.world.issues.put(AnIssue.story(1, "SHOP-1"));
    assertThat(launch.companions.due(wanted(), launch.issue())).isEmpty();
  }

  private org.sharedoutcomes.core.readiness.CompanionTemplate wanted() {
    return launch.readiness().checklist().templates().get(0).template();
  }

  @Test
  public void a_companion_that_was_deleted_may_be_made_again_and_a_hidden_one_may_not() {
    launch.templates(template("training", "", null));
    assertDone(make());
    launch.world.permissions.hide(FakePeople.DEV, id("SHOP-9001", launch));
    assertThat(launch.readiness().missing()).isEmpty();
    assertThat(launch.readiness().companions().get(0).issue()).isEmpty();
    launch.world.issues.remove(9001);
    assertThat(launch.readiness().missing()).hasSize(1);
    assertDone(make());
    assertThat(companions()).extracting(Companion::issue).containsExactly(9002L);
  }

  @Test
  public void a_companion_may_be_evidence() {
    launch.templates(template("training", "", null));
    assertDone(make());
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", TRAINING, "SHOP-9001"));
    assertThat(launch.readiness().checklist().item(TRAINING).orElseThrow().met().evidence().value())
        .isEqualTo("SHOP-9001");
  }

  @Test
  public void an_issue_that_nobody_must_sign_may_have_companions_too() {
    launch.templates(template("training", "", null));
    launch.rule();
    assertThat(launch.readiness().verdict().required()).isFalse();
    assertDone(make());
    assertThat(launch.readiness().companions()).hasSize(1);
  }

  @Test
  public void who_may_neither_edit_nor_sign_makes_none() {
    launch.templates(template("training", "", null));
    launch.world.permissions.forbidEdit(FakePeople.DEV, 1);
    assertThat(keys(launch.companions.make(FakePeople.DEV, "SHOP-1")))
        .containsExactly("shared-outcomes.readiness.may-not-plan");
  }

  @Test
  public void a_long_summary_is_cut_where_jira_would_refuse_it() {
    launch.templates(template("training", "", null));
    launch.world.issues.put(AnIssue.like(launch.issue()).summary("x".repeat(250)));
    String summary = MakeCompanions.summary(wanted(), launch.issue());
    assertThat(summary).hasSize(255).endsWith("…");
  }
}
