package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

/** Product looks at the outcomes, Marketing at the text, Support at the files and the effect. */
public class MaterialTest {
  private static final String FILES = "10001 2048 plan.pdf\n10002 512 shot.png";

  private final Story story = new Story();

  @Before
  public void all_have_signed() {
    for (String key : List.of("activation", "tickets")) {
      story.save(Outcome.KIND, key, OutcomeExamples.outcome(key, "Outcome " + key));
    }
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").tagged("tickets"));
    story.world.issues.put(AnIssue.story(1, "SHOP-1").inEpic(9).tagged("activation"));
    story.world.issues.setValue(1, "Release note text", "Pay by card.\r\nNo fee.");
    story.world.issues.setValue(1, "Attachments", FILES);
    effect(1, "activation", new Effect(new BigDecimal("2.50"), 60, 90, "hope", null, false));
    effect(9, "tickets", new Effect(new BigDecimal("-3"), null, 30, "", null, false));
    story.rule(
        "r1",
        Story.ANYWHERE,
        needs("product", 1, "outcomes"),
        needs("marketing", 1, "Release note text"),
        needs("support", 1, "Attachments", "Expected effect"));
    signAll();
  }

  private void signAll() {
    assertThat(story.sign(PAULA, "product").isDone()).isTrue();
    assertThat(story.sign(MAX, "marketing").isDone()).isTrue();
    assertThat(story.sign(SUE, "support").isDone()).isTrue();
    stale();
  }

  private void effect(long issue, String outcome, Effect effect) {
    story.save(
        IssueOutcomes.KIND, Long.toString(issue), IssueOutcomes.expecting(Map.of(outcome, effect)));
  }

  private void stale(String... functions) {
    assertThat(story.verdict().functions())
        .filteredOn(part -> part.state() == Status.STALE)
        .extracting(FunctionVerdict::function)
        .containsExactly(functions);
    assertThat(story.verdict().functions())
        .filteredOn(part -> part.state() == Status.SIGNED)
        .hasSize(3 - functions.length);
  }

  private FunctionVerdict.FieldChange change(String function) {
    assertThat(story.part(function).changes()).hasSize(1);
    return story.part(function).changes().get(0);
  }

  @Test
  public void only_the_function_that_looks_at_what_changed_lapses() {
    story.world.issues.setValue(1, "Release note text", "Pay by card. A small fee.");
    stale("marketing");
  }

  @Test
  public void what_is_material_to_nobody_leaves_everything_standing() {
    story.world.issues.put(
        AnIssue.story(1, "SHOP-1").summary("Typo mended").inEpic(9).tagged("activation"));
    story.world.issues.setValue(1, "Notes", "another typo");
    stale();
  }

  @Test
  public void setting_the_value_back_makes_the_signature_valid_again() {
    story.world.issues.setValue(1, "Release note text", "Something else");
    stale("marketing");
    story.world.issues.setValue(1, "Release note text", "Pay by card.\r\nNo fee.");
    stale();
  }

  @Test
  public void a_signature_given_after_the_change_is_valid() {
    story.world.issues.setValue(1, "Release note text", "Something else");
    assertThat(story.sign(MAX, "marketing").isDone()).isTrue();
    stale();
  }

  @Test
  public void other_white_space_is_no_change() {
    story.world.issues.setValue(1, "Release note text", "  Pay  by\u00a0card.\n\nNo fee.\n");
    stale();
  }

  @Test
  public void another_outcome_is_told_with_before_and_after() {
    story.world.issues.put(AnIssue.story(1, "SHOP-1").inEpic(9).tagged("tickets", "activation"));
    stale("product");
    assertThat(change("product"))
        .isEqualTo(
            new FunctionVerdict.FieldChange("outcomes", "activation", "activation, tickets"));
  }

  @Test
  public void the_order_of_outcomes_is_no_change() {
    story.world.issues.put(AnIssue.story(1, "SHOP-1").tagged("tickets", "activation"));
    assertThat(story.sign(PAULA, "product").isDone()).isTrue();
    story.world.issues.put(AnIssue.story(1, "SHOP-1").tagged("activation", "tickets"));
    assertThat(story.part("product").state()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void without_own_outcomes_those_of_the_epic_count_with_their_effects() {
    story.world.issues.put(AnIssue.story(1, "SHOP-1").inEpic(9));
    stale("product", "support");
    assertThat(change("product").after()).isEqualTo("tickets");
    assertThat(change("support"))
        .isEqualTo(
            new FunctionVerdict.FieldChange(
                "Expected effect", "activation: +2.5 % ↑, 60 %, 90 d", "tickets: -3 % ↑, 30 d"));
    signAll();
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").tagged("tickets", "activation"));
    stale("product");
  }

  @Test
  public void an_outcome_that_is_gone_counts_as_none() {
    story.world.issues.put(AnIssue.story(1, "SHOP-1").inEpic(9).tagged("activation", "gone"));
    stale();
  }

  @Test
  public void another_expected_effect_makes_stale_and_another_rationale_does_not() {
    effect(1, "activation", new Effect(new BigDecimal("2.5"), 60, 90, "known", null, true));
    stale();
    effect(1, "activation", new Effect(new BigDecimal("2.5"), 80, 90, "known", null, true));
    stale("support");
  }

  @Test
  public void another_file_makes_stale_until_it_is_as_it_was() {
    story.world.issues.setValue(1, "Attachments", "10001 2048 plan.pdf");
    stale("support");
    story.world.issues.setValue(1, "Attachments", FILES);
    stale();
  }

  @Test
  public void a_verdict_of_one_issue_costs_two_statements_whatever_is_material() {
    story.verdict();
    int before = story.world.entries.statements();
    story.verdict();
    assertThat(story.world.entries.statements() - before).isEqualTo(2);
  }

  @Test
  public void a_long_text_is_kept_whole() {
    String text = "All about cards. ".repeat(2000);
    story.world.issues.setValue(1, "Release note text", text);
    assertThat(story.sign(MAX, "marketing").isDone()).isTrue();
    story.world.issues.setValue(1, "Release note text", text + "And more.");
    assertThat(change("marketing").before()).isEqualTo(text);
  }
}
