package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Course.End;
import org.sharedoutcomes.core.signoff.Course.Wait;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.HeldBackground;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class ObserveTest {
  private final Story story = new Story();
  private final Observe observe = observe(story.world.journal);

  private Observe observe(Journal journal) {
    Assess assess =
        new Assess(
            journal,
            story.world.issues,
            story.world.people,
            story.world.permissions,
            story.world.links,
            story.world.clock);
    return new Observe(assess, journal, story.world.issues, story.world.clock);
  }

  private List<Entry> lines() {
    return story.world.journal.history("sign-off/1");
  }

  private String lastLine() {
    Entry last = lines().get(lines().size() - 1);
    return last.what() + " | " + last.why();
  }

  private Course course(String function) {
    return story
        .world
        .journal
        .find(Dossier.KIND, "1")
        .orElseThrow()
        .value()
        .course(function)
        .orElseThrow();
  }

  private void days(int days) {
    story.world.clock.pass(Duration.ofDays(days));
  }

  @Test
  public void the_first_look_says_who_must_sign_by_which_rule() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    observe.issues(List.of(1L));
    assertThat(lastLine()).isEqualTo("required | Marketing: rule Rule a; Support: rule Rule a");
    assertThat(lines().get(0).who()).isEqualTo("shared-outcomes");
    assertThat(course("support").required()).isEqualTo(story.world.clock.instant());
    assertThat(course("support").waiting()).isPresent();
    assertThat(course("support").rounds()).isEqualTo(1);
  }

  @Test
  public void nothing_is_written_when_nothing_has_changed() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    days(1);
    observe.everything();
    observe.issues(List.of(1L, 404L));
    observe(story.world.anotherNode()).everything();
    assertThat(lines()).hasSize(1);
  }

  @Test
  public void an_issue_without_rules_costs_no_line() {
    observe.everything();
    observe.issues(List.of(1L));
    assertThat(lines()).isEmpty();
  }

  @Test
  public void what_is_required_no_longer_says_why() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(false));
    observe.issues(List.of(1L));
    assertThat(lastLine()).isEqualTo("not-required | Marketing: rule Rule a no longer asks for it");
    assertThat(course("marketing").required()).isNull();
    assertThat(course("marketing").waits()).extracting(Wait::end).containsExactly(End.NOT_NEEDED);
    observe.issues(List.of(1L));
    assertThat(lines()).hasSize(2);
  }

  @Test
  public void linking_and_unlinking_an_outcome_that_support_influences_leaves_both_lines() {
    story.save(Outcome.KIND, "retention", OutcomeExamples.outcome("retention", "Retention"));
    story.rule("a", CUSTOMER_FACING, needs("product"));
    story.world.issues.put(AnIssue.epic(7, "SHOP-7").customerFacing(true));
    story.world.issues.put(AnIssue.story(8, "SHOP-8").inEpic(7).customerFacing(true));
    observe.everything();
    story.world.issues.put(AnIssue.epic(7, "SHOP-7").customerFacing(true).tagged("retention"));
    observe.issues(List.of(7L));
    story.world.issues.put(AnIssue.epic(7, "SHOP-7").customerFacing(true));
    observe.issues(List.of(7L));
    for (String stream : List.of("sign-off/7", "sign-off/8")) {
      assertThat(story.world.journal.history(stream))
          .extracting(line -> line.what() + " | " + line.why())
          .containsExactly(
              "required | Product: rule Rule a",
              "required | Support: influences Retention",
              "not-required | Support: Retention is no longer linked");
    }
  }

  @Test
  public void a_wait_ends_with_the_decision_and_begins_again_when_it_goes_stale() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    observe.everything();
    Instant began = story.world.clock.instant();
    days(2);
    story.sign(MAX, "marketing");
    Instant signed = story.world.clock.instant();
    days(1);
    observe.everything();
    assertThat(lastLine()).isEqualTo("signed-off | Marketing: 1 of 1 signed");
    Wait first = course("marketing").waits().get(0);
    assertThat(first.from()).isEqualTo(began);
    assertThat(first.to()).isEqualTo(signed);
    assertThat(first.end()).isEqualTo(End.DECIDED);
    assertThat(first.rules()).extracting(Verdict.AppliedRule::name).containsExactly("Rule a");
    story.world.issues.setValue(1, "Release note text", "New: pay later");
    observe.everything();
    assertThat(lastLine()).isEqualTo("stale | Marketing: Release note text");
    assertThat(course("marketing").rounds()).isEqualTo(2);
    assertThat(story.part("marketing").since()).isEqualTo(story.world.clock.instant());
    days(1);
    story.world.issues.setValue(1, "Release note text", "New: pay by card");
    observe.everything();
    assertThat(course("marketing").waits())
        .extracting(Wait::end)
        .containsExactly(End.DECIDED, End.RESTORED);
  }

  @Test
  public void it_is_the_others_turn_while_changes_are_requested() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    observe.everything();
    assertThat(lastLine()).isEqualTo("changes-requested | Marketing");
    assertThat(course("marketing").waiting()).isEmpty();
    assertThat(course("marketing").rounds()).isEqualTo(2);
    story.sign(MAX, "marketing");
    observe.everything();
    assertThat(course("marketing").rounds()).isEqualTo(2);
    assertThat(course("marketing").state()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void a_decision_is_observed_soon_after_it_was_taken() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    HeldBackground background = new HeldBackground();
    Decide decide =
        new Decide(
            story.show,
            story.assess,
            story.world.journal,
            story.world.clock,
            List.of(new ObserveSoon(observe, background)));
    decide.decide(
        MAX, "SHOP-1", "marketing", new Wish(Decision.Kind.SIGN, "Reads well", List.of()));
    background.finish();
    assertThat(lines()).extracting(Entry::what).containsExactly("required", "sign", "signed-off");
  }

  @Test
  public void waiting_is_dated_from_when_it_was_first_seen() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    days(3);
    assertThat(story.part("marketing").since())
        .isEqualTo(story.world.clock.instant().minus(Duration.ofDays(3)));
    observe.everything();
    assertThat(story.part("marketing").since()).isEqualTo(story.world.clock.instant());
  }

  @Test
  public void a_deleted_rule_is_seen_though_no_rule_is_left() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    story.world.journal.delete(Rule.KIND, "a", 1, ADMIN, "");
    observe.everything();
    assertThat(lastLine()).startsWith("not-required | Marketing");
  }

  @Test
  public void a_rule_that_was_deleted_before_the_node_stopped_is_seen_after_its_start() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    story.world.journal.delete(Rule.KIND, "a", 1, ADMIN, "");
    observe(story.world.anotherNode()).everything();
    assertThat(lastLine()).startsWith("not-required | Marketing");
  }

  @Test
  public void nobody_is_waited_for_on_an_issue_that_is_done() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).done());
    observe.issues(List.of(1L));
    assertThat(lastLine()).isEqualTo("done | Marketing");
    assertThat(course("marketing").waits()).extracting(Wait::end).containsExactly(End.DONE);
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true));
    observe.issues(List.of(1L));
    assertThat(lastLine()).isEqualTo("waiting | Marketing");
    assertThat(course("marketing").rounds()).isEqualTo(1);
  }

  @Test
  public void a_rule_that_cannot_be_checked_is_no_news() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    story.rule("b", new Scope(List.of(), List.of(), "no jql", false, List.of()), needs("support"));
    observe.everything();
    assertThat(story.verdict().status()).isEqualTo(Status.ERROR);
    assertThat(lines()).hasSize(1);
  }

  @Test
  public void a_function_without_approvers_waits_all_the_same() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    observe.everything();
    story.world.people.leave(MAX);
    observe.everything();
    assertThat(lastLine()).isEqualTo("error | Marketing: nobody may sign");
    assertThat(course("marketing").waits()).hasSize(1);
    assertThat(course("marketing").waiting()).isPresent();
  }

  @Test
  public void the_stories_of_an_epic_are_observed_with_it() {
    story.rule("a", ANYWHERE, needs("product"));
    story.world.issues.put(AnIssue.epic(7, "SHOP-7"));
    story.world.issues.put(AnIssue.story(8, "SHOP-8").inEpic(7));
    observe.issues(List.of(7L));
    assertThat(story.world.journal.history("sign-off/8")).hasSize(1);
  }

  @Test
  public void decisions_that_come_amid_an_observation_are_kept_and_observed() {
    story.rule("a", CUSTOMER_FACING, needs("product"), needs("marketing"), needs("support"));
    story.world.entries.beforeNextAppend(
        () -> {
          story.sign(PAULA, "product");
          story.sign(SUE, "support");
        });
    observe.everything();
    assertThat(story.part("product").state()).isEqualTo(Status.SIGNED);
    assertThat(course("product").state()).isEqualTo(Status.SIGNED);
    assertThat(course("support").state()).isEqualTo(Status.SIGNED);
    assertThat(course("marketing").state()).isEqualTo(Status.WAITING);
  }

  @Test
  public void an_older_picture_of_an_issue_does_not_undo_what_another_node_has_seen() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(false));
    List<IssueFacts> older = List.of(story.issue());
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true));
    observe(story.world.anotherNode()).issues(List.of(1L));
    observe.look(older);
    assertThat(lines()).extracting(Entry::what).containsExactly("required");
  }

  @Test
  public void two_changes_close_together_leave_a_line_each() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    ObserveSoon soon = new ObserveSoon(observe, new HeldBackground());
    soon.changed(1);
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(false));
    soon.changed(1);
    assertThat(lines()).extracting(Entry::what).containsExactly("required", "not-required");
  }

  @Test
  public void what_an_import_changes_is_left_to_the_clock() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    HeldBackground background = new HeldBackground();
    ObserveSoon soon = new ObserveSoon(observe, background);
    assertThat(
            soon.unobserved(
                () -> {
                  soon.changed(1);
                  soon.issues(List.of(1L));
                  soon.definitions();
                  return "done";
                }))
        .isEqualTo("done");
    background.finish();
    assertThat(lines()).isEmpty();
    soon.changed(1);
    assertThat(lines()).hasSize(1);
  }

  @Test
  public void what_comes_in_while_it_observes_is_done_in_one_go() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    HeldBackground background = new HeldBackground();
    ObserveSoon soon = new ObserveSoon(observe, background);
    for (int i = 0; i < 100; i++) {
      soon.issues(List.of(1L));
    }
    int before = story.world.issues.searches();
    background.finish();
    assertThat(lines()).hasSize(1);
    assertThat(story.world.issues.searches() - before).isLessThan(8);
    story.rule("b", CUSTOMER_FACING, needs("support"));
    soon.definitions();
    background.finish();
    assertThat(lastLine()).isEqualTo("required | Support: rule Rule b");
    before = story.world.issues.searches();
    soon.definitions();
    background.finish();
    assertThat(story.world.issues.searches()).isEqualTo(before);
  }

  @Test
  public void observing_many_issues_takes_no_more_searches_than_observing_one() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    observe.everything();
    int before = story.world.issues.searches();
    observe.everything();
    int one = story.world.issues.searches() - before;
    for (int id = 2; id < 500; id++) {
      story.world.issues.put(AnIssue.story(id, "SHOP-" + id).customerFacing(true));
    }
    observe.everything();
    before = story.world.issues.searches();
    observe.everything();
    assertThat(story.world.issues.searches() - before).isEqualTo(one);
  }
}
