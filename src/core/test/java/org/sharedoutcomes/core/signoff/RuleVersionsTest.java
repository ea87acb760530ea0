package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;
import org.sharedoutcomes.core.testkit.AnIssue;

public class RuleVersionsTest {
  private static final OptionalInt NEWEST = OptionalInt.empty();

  private final Story story = new Story();
  private final DefineRule define =
      new DefineRule(
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.permissions,
          story.world.clock);
  private final DraftRule drafts =
      new DraftRule(story.world.journal, story.world.people, story.world.permissions);
  private final BrowseRules browse = new BrowseRules(story.world.journal, story.world.permissions);
  private String id;

  @Before
  public void marketing_must_sign() {
    id = define.create(ADMIN, draft(needs("marketing"))).get().document().key();
    story.world.clock.pass(Duration.ofDays(1));
  }

  @Test
  public void a_draft_may_be_unfinished_and_asks_nobody() {
    RuleDraft unfinished = new RuleDraft("", CUSTOMER_FACING, List.of(), null, "nobody");
    Document<Draft> kept = drafts.save(ADMIN, id, NEWEST, unfinished, NEWEST).get();
    assertThat(kept.value().basedOn()).isEqualTo(1);
    assertThat(RuleDraft.of(kept.value().rule(), story.world.people)).isEqualTo(unfinished);
    assertThat(functions()).containsExactly("marketing");
    assertThat(drafts.one(ADMIN, id).get()).isEqualTo(kept);
    assertThat(drafts.discard(ADMIN, id, OptionalInt.of(kept.version())).isDone()).isTrue();
    assertThat(keys(drafts.one(ADMIN, id)))
        .containsExactly("shared-outcomes.sign-off.rule.no-such-draft");
  }

  @Test
  public void drafts_are_for_administrators_and_the_second_writer_is_told_of_the_first() {
    assertThat(drafts.save(MAX, id, NEWEST, draft(), NEWEST).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(drafts.all(GUEST).isDone()).isFalse();
    assertThat(drafts.all(Actor.ANONYMOUS).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
    save(draft(needs("support")));
    save(draft(needs("product")));
    assertThat(drafts.save(ADMIN, id, OptionalInt.of(1), draft(), NEWEST).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  public void a_new_rule_begins_as_a_draft_and_becomes_its_first_version() {
    String fresh =
        drafts.save(ADMIN, DraftRule.NEW, NEWEST, draft(needs("support")), NEWEST).get().key();
    assertThat(functions()).containsExactly("marketing");
    DefinedRule rule = define.publish(ADMIN, fresh, Publication.now("Launch")).get();
    assertThat(rule.document().key()).isEqualTo(fresh);
    assertThat(rule.document().value().id()).isEqualTo(fresh);
    assertThat(functions()).containsExactly("marketing", "support");
    assertThat(drafts.all(ADMIN).get()).isEmpty();
  }

  @Test
  public void publishing_asks_for_a_reason_and_a_finished_draft() {
    save(draft());
    assertThat(keys(define.publish(ADMIN, id, Publication.now(" "))))
        .containsExactly("shared-outcomes.sign-off.rule.reason-missing");
    assertThat(keys(define.publish(ADMIN, id, Publication.now("Why not"))))
        .containsExactly("shared-outcomes.sign-off.rule.requires-empty");
    assertThat(keys(define.publish(MAX, id, Publication.now("Mine"))))
        .containsExactly("shared-outcomes.common.administrators-only");
    LocalDate yesterday = LocalDate.parse("2026-05-15");
    assertThat(keys(define.publish(ADMIN, id, new Publication("Late", yesterday, false))))
        .containsExactly("shared-outcomes.sign-off.rule.from");
    assertThat(keys(define.publish(ADMIN, "none", Publication.now("Why"))))
        .containsExactly("shared-outcomes.sign-off.rule.no-such-draft");
  }

  @Test
  public void a_rule_that_was_changed_meanwhile_is_not_published_over() {
    save(draft(needs("support")));
    define.change(ADMIN, id, NEWEST, draft(needs("product")), "Other plan");
    Answer<DefinedRule> answer = define.publish(ADMIN, id, Publication.now("Mine"));
    assertThat(answer.reasons().get(0).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(answer.reasons().get(0).arguments()).contains(ADMIN, 2);
    assertThat(functions()).containsExactly("product");
    drafts.save(ADMIN, id, NEWEST, draft(needs("support")), OptionalInt.of(2));
    assertThat(define.publish(ADMIN, id, Publication.now("Seen")).isDone()).isTrue();
    assertThat(functions()).containsExactly("support");
  }

  @Test
  public void what_holds_for_new_issues_only_leaves_older_ones_under_the_version_before() {
    save(draft(needs("support")));
    define.publish(ADMIN, id, new Publication("From now on", null, true));
    story.world.clock.pass(Duration.ofHours(1));
    IssueFacts younger = younger(2);
    assertThat(functions()).containsExactly("marketing");
    assertThat(version(story.issue())).isEqualTo(1);
    assertThat(functions(younger)).containsExactly("support");
    assertThat(version(younger)).isEqualTo(2);
    story.world.clock.pass(Duration.ofDays(400));
    assertThat(functions()).containsExactly("marketing");
  }

  @Test
  public void several_versions_may_hold_for_issues_of_different_age() {
    save(draft(needs("support")));
    define.publish(ADMIN, id, new Publication("Second", null, true));
    story.world.clock.pass(Duration.ofDays(1));
    IssueFacts second = younger(2);
    story.world.clock.pass(Duration.ofDays(1));
    save(draft(needs("product")));
    define.publish(ADMIN, id, new Publication("Third", null, true));
    story.world.clock.pass(Duration.ofDays(1));
    assertThat(functions()).containsExactly("marketing");
    assertThat(functions(second)).containsExactly("support");
    assertThat(functions(younger(3))).containsExactly("product");
    save(draft(needs("support")));
    define.publish(ADMIN, id, Publication.now("For all"));
    assertThat(functions()).containsExactly("support");
    assertThat(functions(younger(4))).containsExactly("support");
    assertThat(browse.one(ADMIN, id).get().value().effective()).isNull();
  }

  @Test
  public void what_holds_from_a_day_asks_nobody_before_it() {
    save(draft(needs("support")));
    define.publish(ADMIN, id, new Publication("June", LocalDate.parse("2026-06-01"), false));
    assertThat(functions()).containsExactly("marketing");
    story.world.clock.moveTo(Instant.parse("2026-05-31T23:59:59Z"));
    assertThat(functions()).containsExactly("marketing");
    story.world.clock.moveTo(Instant.parse("2026-06-01T00:00:00Z"));
    assertThat(functions()).containsExactly("support");
    assertThat(story.part("support").since()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
  }

  @Test
  public void a_rule_may_begin_for_new_issues_only() {
    define.delete(ADMIN, id, NEWEST, "");
    String fresh =
        drafts.save(ADMIN, DraftRule.NEW, NEWEST, draft(needs("support")), NEWEST).get().key();
    define.publish(ADMIN, fresh, new Publication("Gently", null, true));
    assertThat(story.verdict().required()).isFalse();
    assertThat(functions(younger(2))).containsExactly("support");
  }

  @Test
  public void searches_and_coverage_know_the_projects_of_every_version_that_holds() {
    save(new RuleDraft("R", Story.ANYWHERE, List.of(needs("support")), null, ""));
    define.publish(ADMIN, id, new Publication("June", LocalDate.parse("2026-06-01"), false));
    assertThat(Coverage.of(story.world.journal.snapshot()).underRules("SHOP")).isTrue();
    assertThat(Coverage.of(story.world.journal.snapshot()).underRules("OTHER")).isTrue();
    assertThat(story.find.awaiting(ADMIN, "marketing").get()).hasSize(1);
  }

  @Test
  public void rolling_back_writes_what_the_rule_was_as_a_new_version() {
    save(draft(needs("support", 1, "summary")));
    define.publish(ADMIN, id, Publication.now("Support instead"));
    DefinedRule back = define.rollBack(ADMIN, id, NEWEST, 1, Publication.now("Too much")).get();
    assertThat(back.document().version()).isEqualTo(3);
    assertThat(functions()).containsExactly("marketing");
    assertThat(version(story.issue())).isEqualTo(3);
    assertThat(keys(define.rollBack(ADMIN, id, NEWEST, 9, Publication.now("?"))))
        .containsExactly("shared-outcomes.sign-off.rule.no-such-version");
    assertThat(
            define
                .rollBack(ADMIN, id, OptionalInt.of(2), 1, Publication.now("Again"))
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  public void versions_say_who_when_why_and_what_differs_in_sentences() {
    save(draft(needs("marketing", 2), needs("support")));
    define.publish(ADMIN, id, Publication.now("Launches are larger now"));
    List<RuleVersion> versions = browse.versions(MAX, id).get();
    assertThat(versions).extracting(RuleVersion::what).containsExactly("published", "created");
    assertThat(versions.get(0).why()).isEqualTo("Launches are larger now");
    assertThat(versions.get(0).document().changedBy()).isEqualTo(ADMIN.userKey());
    assertThat(versions.get(0).gone()).hasSize(1);
    assertThat(versions.get(0).added()).hasSize(2);
    assertThat(versions.get(1).gone()).isEmpty();
    assertThat(browse.versions(GUEST, id).isDone()).isFalse();
    assertThat(keys(browse.versions(MAX, "none")))
        .containsExactly("shared-outcomes.sign-off.rule.no-such-rule");
  }

  @Test
  public void a_signature_keeps_the_version_under_which_it_was_given() {
    story.sign(MAX, "marketing");
    save(draft(needs("marketing", 1, "Release note text")));
    define.publish(ADMIN, id, Publication.now("Tighter"));
    FunctionVerdict part = story.part("marketing");
    assertThat(part.rules()).extracting(AppliedRule::version).containsExactly(2);
    assertThat(part.decisions().get(0).decision().ruleVersions()).containsEntry(id, 1);
  }

  private void save(RuleDraft draft) {
    assertThat(drafts.save(ADMIN, id, NEWEST, draft, NEWEST).isDone()).isTrue();
  }

  private IssueFacts younger(long number) {
    return story.world.issues.put(
        AnIssue.story(number, "SHOP-" + number)
            .customerFacing(true)
            .created(story.world.clock.instant()));
  }

  private List<String> functions() {
    return functions(story.issue());
  }

  private List<String> functions(IssueFacts issue) {
    return story.assess.of(issue).functions().stream().map(FunctionVerdict::function).toList();
  }

  private int version(IssueFacts issue) {
    return story.assess.of(issue).rules().get(0).version();
  }

  private static RuleDraft draft(Requirement... requires) {
    return new RuleDraft("Launch", CUSTOMER_FACING, List.of(requires), null, "");
  }
}
