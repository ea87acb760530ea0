package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.FiscalCalendar.NamedBy;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Bodies;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.readiness.Evidence;
import org.sharedoutcomes.core.readiness.Preparation;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.readiness.Preparation.Met;
import org.sharedoutcomes.core.readiness.Preparation.TierChoice;
import org.sharedoutcomes.core.signoff.Ask;
import org.sharedoutcomes.core.signoff.Condition;
import org.sharedoutcomes.core.signoff.Conditions;
import org.sharedoutcomes.core.signoff.Course;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.Effective;
import org.sharedoutcomes.core.signoff.NotFacing;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.signoff.Waiver;

/** What every way of writing documents as text does: each reads back equal. */
public abstract class BodiesContract {
  protected abstract Bodies bodies();

  private void reads_back(Object value) {
    assertThat(bodies().read(bodies().write(value), (Class<?>) value.getClass())).isEqualTo(value);
  }

  private static final Instant AT = Instant.parse("2026-05-15T10:00:00.123Z");

  @Test
  public void programmes_and_settings_read_back() {
    reads_back(
        new Programme(
            "TIMOB",
            "Mobile \"one\" 😀",
            List.of(new Function("product", "Product", "product"), new Function("x", "X", null)),
            List.of("TIMOB"),
            List.of("Try", "Buy"),
            true));
    reads_back(
        new Settings(new FiscalCalendar(4, NamedBy.START), List.of("Epic", "Initiative"), null));
  }

  @Test
  public void outcomes_read_back() {
    Outcome outcome = OutcomeExamples.activationRate();
    reads_back(outcome);
    assertThat(outcome.baseline()).isNotNull();
  }

  @Test
  public void absent_values_stay_absent() {
    reads_back(IssueOutcomes.expecting(Map.of("a", Effect.UNKNOWN)));
    reads_back(
        IssueOutcomes.expecting(
            Map.of(
                "a",
                new Effect(new BigDecimal("-2.50"), 60, 90, "Customers said so", null, false))));
  }

  @Test
  public void what_came_of_effects_reads_back_and_old_documents_have_none() {
    reads_back(
        IssueOutcomes.NONE.results(
            List.of(),
            "a",
            List.of(
                new Result(
                    new BigDecimal("3"),
                    60,
                    "%",
                    LocalDate.of(2026, 5, 1),
                    new BigDecimal("-0.5"),
                    Result.Verdict.OPPOSITE,
                    Result.Verdict.NOT_CONFIRMED,
                    "It fell",
                    "",
                    "u-paula",
                    Instant.parse("2026-05-02T10:00:00Z"),
                    LocalDate.of(2026, 6, 1),
                    new Result.Check(
                        false, null, "", "u-max", Instant.parse("2026-06-02T10:00:00Z"))))));
    assertThat(bodies().read("{\"effects\":{}}", IssueOutcomes.class))
        .isEqualTo(IssueOutcomes.NONE);
  }

  @Test
  public void numbers_keep_their_scale() {
    reads_back(new Effect(new BigDecimal("1.50"), null, null, "", null, false));
    reads_back(new Effect(new BigDecimal("1000"), null, null, "", null, false));
    reads_back(
        new Effect(new BigDecimal("123456789012345.678901234567890"), null, null, "", null, false));
  }

  @Test
  public void trees_read_back() {
    reads_back(
        new MetricTree(
            List.of(
                new Edge("a", "b", EdgeKind.COMPONENT, Operator.RATIO, null, null),
                new Edge("c", "b", EdgeKind.INFLUENCE, null, -0.7, 55))));
  }

  @Test
  public void rules_and_decisions_read_back() {
    reads_back(
        new Rule(
            "r1",
            "Launch",
            new Rule.Scope(List.of("TIMOB"), List.of(), "", true, List.of("Adoption")),
            List.of(
                new Rule.Requirement(
                    "marketing",
                    new Rule.Approvers(List.of("u-max"), List.of(), List.of("Approvers"), true),
                    1,
                    List.of("summary"),
                    false)),
            5,
            2,
            "u-paula",
            false,
            new Effective(
                Instant.parse("2026-06-01T00:00:00Z"),
                true,
                new Effective.Earlier(
                    2,
                    Instant.parse("2026-05-01T10:00:00Z"),
                    "u-admin",
                    new Rule(
                        "r1",
                        "Launch",
                        new Rule.Scope(List.of(), List.of(), "", false, List.of()),
                        List.of(),
                        null,
                        null)))));
    reads_back(
        new Dossier(
            List.of(
                new Decision(
                    "marketing",
                    Decision.Kind.SIGN_WITH_CONDITIONS,
                    "u-max",
                    Instant.parse("2026-05-15T10:00:00.123Z"),
                    "",
                    List.of("Tell support"),
                    Map.of("r1", 3),
                    Map.of("summary", "Ship it"))),
            new Preparation(
                List.of(new TierChoice("DEMO", "minor", "A typo", "u-max", AT)),
                List.of(
                    new Met(
                        "DEMO",
                        "macros",
                        "support",
                        2,
                        "u-sue",
                        AT,
                        new Evidence(Evidence.Kind.LINK, "https://example.org/macros"),
                        null,
                        null)),
                List.of(
                    new Companion(
                        7,
                        "DEMO",
                        "training",
                        CompanionKind.TRAINING,
                        "support",
                        "u-sue",
                        AT,
                        true))),
            List.of(
                new Course(
                    "marketing",
                    "Marketing",
                    Instant.parse("2026-05-13T10:00:00.123Z"),
                    List.of(new Course.Cause(Course.Type.RULE, "r1", "Launch")),
                    Verdict.Status.SIGNED,
                    Instant.parse("2026-05-15T10:00:00.123Z"),
                    1,
                    List.of("u-sue"),
                    List.of(
                        new Course.Wait(
                            Instant.parse("2026-05-13T10:00:00.123Z"),
                            Instant.parse("2026-05-15T10:00:00.123Z"),
                            Course.End.DECIDED,
                            List.of(new Verdict.AppliedRule("r1", "Launch", 3)),
                            Instant.parse("2026-05-14T00:00:00.123Z"),
                            null)))),
            new Conditions(
                4,
                List.of(
                    new Condition(
                        4,
                        "marketing",
                        "u-max",
                        Instant.parse("2026-05-15T10:00:00.123Z"),
                        "Tell support",
                        new Condition.Closing(
                            "u-dev", Instant.parse("2026-05-16T10:00:00Z"), "Told")))),
            List.of(
                new Waiver(
                    1,
                    "support",
                    "u-admin",
                    "Release managers",
                    Instant.parse("2026-05-15T10:00:00Z"),
                    LocalDate.parse("2026-05-20"),
                    "Nobody is there",
                    Map.of("r1", 3),
                    new Waiver.Ending("u-admin", Instant.parse("2026-05-16T10:00:00Z"), ""),
                    new Waiver.Review(
                        "u-paula", Instant.parse("2026-05-17T10:00:00Z"), true, "Well done"))),
            new Ask(
                "u-dev",
                Instant.parse("2026-05-15T11:00:00Z"),
                Map.of("u-max", Instant.parse("2026-05-15T11:00:00Z"))),
            new NotFacing(
                "u-dev",
                AT,
                "Only a refactoring",
                List.of("f1"),
                new NotFacing.Accepted("u-sue", AT, ""))));
  }

  @Test
  public void a_rule_written_before_there_was_a_choice_follows_outcomes_and_reminds_nobody() {
    Rule rule =
        bodies()
            .read(
                """
                {"id":"r1","name":"Launch","requires":[{"function":"marketing","quorum":1,
                  "approvers":{"users":[],"groups":[],"roles":[]},"materialFields":[],
                  "selfApproval":false}],"due":3,"escalateTo":null,
                 "scope":{"projects":[],"issueTypes":[],"jql":"","customerFacingOnly":false,
                  "stages":[]}}
                """,
                Rule.class);
    assertThat(rule.followOutcomes()).isTrue();
    assertThat(rule.remindBefore()).isNull();
    assertThat(rule.requires().get(0).approvers().decisionRights()).isFalse();
  }

  @Test
  public void a_dossier_from_before_there_were_conditions_and_waivers_has_none() {
    assertThat(bodies().read("{\"standing\":[]}", Dossier.class)).isEqualTo(Dossier.EMPTY);
  }

  @Test
  public void a_quarter_is_written_as_people_write_it() {
    assertThat(bodies().write(OutcomeExamples.activationRate())).contains("\"2026-Q4\"");
    assertThat(bodies().read("\"2026-Q4\"", Quarter.class)).isEqualTo(new Quarter(2026, 4));
  }

  @Test
  public void a_field_that_this_version_does_not_know_is_passed_over() {
    assertThat(
            bodies()
                .read(
                    "{\"key\":\"x\",\"name\":\"X\",\"group\":null,\"colour\":\"red\"}",
                    Function.class))
        .isEqualTo(new Function("x", "X", null));
  }
}
