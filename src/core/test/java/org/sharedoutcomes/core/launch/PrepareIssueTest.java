package org.sharedoutcomes.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.launch.Launch.BIG;
import static org.sharedoutcomes.core.launch.Launch.MACROS;
import static org.sharedoutcomes.core.launch.Launch.TRAINING;
import static org.sharedoutcomes.core.launch.Launch.assertDone;
import static org.sharedoutcomes.core.launch.Launch.keys;

import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.readiness.Checklist.Item;
import org.sharedoutcomes.core.readiness.Checklist.Size;
import org.sharedoutcomes.core.readiness.Checklist.Stage;
import org.sharedoutcomes.core.readiness.Criterion;
import org.sharedoutcomes.core.readiness.Evidence;
import org.sharedoutcomes.core.readiness.ReadinessDraft.CriterionDraft;
import org.sharedoutcomes.core.readiness.ReadinessDraft.TierDraft;
import org.sharedoutcomes.core.signoff.BrowseHistory;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.OpenPoint;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class PrepareIssueTest {
  private static final String PAGE = "https://wiki.example.org/macros";

  private final Launch launch = new Launch().defined();

  private List<String> open() {
    return launch.part("support").open(OpenPoint.Kind.CRITERION);
  }

  private Stage stage(String address) {
    return launch.readiness().checklist().item(address).orElseThrow().stage();
  }

  private Size size() {
    return launch.readiness().checklist().size("SHOP").orElseThrow();
  }

  private List<String> story() {
    return launch.world.journal.history(Dossier.KIND.stream("1")).stream()
        .map(entry -> entry.what() + ": " + entry.why())
        .toList();
  }

  @Test
  public void a_minor_launch_asks_for_two_things_and_a_major_one_for_ten() {
    assertThat(open()).containsExactly("Macros are published", "Training is booked");
    launch.world.issues.put(AnIssue.like(launch.issue()).summary("A big one"));
    assertThat(open()).hasSize(10);
    assertThat(launch.part("marketing").open()).isEmpty();
  }

  @Test
  public void without_evidence_nothing_is_met() {
    Answer<SignOff> refused = launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, "  ");
    assertThat(keys(refused)).containsExactly("shared-outcomes.readiness.no-evidence");
    assertThat(refused.reasons().get(0).field()).isEqualTo("evidence");
    assertThat(stage(MACROS)).isEqualTo(Stage.OPEN);
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, PAGE));
    assertThat(stage(MACROS)).isEqualTo(Stage.MET);
    assertThat(open()).containsExactly("Training is booked");
  }

  @Test
  public void evidence_is_what_it_says_it_is() {
    criteria(
        new CriterionDraft("macros", "support", "A page", at(), true, "link", false),
        new CriterionDraft("training", "support", "An issue", at(), true, "issue", false),
        new CriterionDraft("file", "support", "A file", at(), true, "attachment", false),
        new CriterionDraft("free", "support", "Whatever", at(), false, null, false));
    for (String wrong : List.of("ftp://example.org", "javascript:alert(1)", "some page")) {
      assertThat(keys(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, wrong)))
          .containsExactly("shared-outcomes.readiness.no-link");
    }
    assertThat(keys(launch.prepare.meet(FakePeople.SUE, "SHOP-1", TRAINING, "SHOP-99")))
        .containsExactly("shared-outcomes.readiness.no-issue");
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", TRAINING, "SHOP-2"));
    launch.world.issues.setValue(1, "Attachments", "10 300 plan b.pdf\n11 5 plan.pdf");
    assertThat(keys(launch.prepare.meet(FakePeople.SUE, "SHOP-1", "SHOP.file", "b.pdf")))
        .containsExactly("shared-outcomes.readiness.no-file");
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", "SHOP.file", "plan b.pdf"));
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", "SHOP.free", ""));
    assertThat(launch.readiness().checklist().items())
        .filteredOn(item -> item.met() != null && item.met().evidence() != null)
        .extracting(item -> item.met().evidence())
        .containsExactlyInAnyOrder(
            new Evidence(Evidence.Kind.ISSUE, "SHOP-2"),
            new Evidence(Evidence.Kind.ATTACHMENT, "plan b.pdf"));
    assertThat(open()).containsExactly("A page");
  }

  @Test
  public void an_issue_that_one_may_not_see_is_no_evidence() {
    launch.world.permissions.hide(FakePeople.SUE, 2);
    criteria(new CriterionDraft("macros", "support", "An issue", at(), true, "issue", false));
    assertThat(keys(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, "SHOP-2")))
        .containsExactly("shared-outcomes.readiness.no-issue");
  }

  @Test
  public void somebody_else_of_the_function_checks() {
    assertThat(keys(launch.prepare.check(launch.sam, "SHOP-1", TRAINING)))
        .containsExactly("shared-outcomes.readiness.nothing-to-check");
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", TRAINING, "Room 5"));
    assertThat(stage(TRAINING)).isEqualTo(Stage.TO_CHECK);
    assertThat(open()).contains("Training is booked");
    assertThat(keys(launch.prepare.check(FakePeople.SUE, "SHOP-1", TRAINING)))
        .containsExactly("shared-outcomes.readiness.own-check");
    assertThat(keys(launch.prepare.check(FakePeople.MAX, "SHOP-1", TRAINING)))
        .containsExactly("shared-outcomes.readiness.not-a-peer");
    assertDone(launch.prepare.check(launch.sam, "SHOP-1", TRAINING));
    assertThat(stage(TRAINING)).isEqualTo(Stage.MET);
    assertDone(launch.prepare.reopen(launch.sam, "SHOP-1", TRAINING, "It was cancelled"));
    assertThat(stage(TRAINING)).isEqualTo(Stage.OPEN);
    assertThat(story())
        .containsExactly(
            "meet-criterion: Training is booked",
            "check-criterion: Training is booked",
            "reopen-criterion: It was cancelled");
  }

  @Test
  public void what_was_done_about_a_criterion_is_in_its_function_s_history_alone() {
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, PAGE));
    BrowseHistory history = new BrowseHistory(launch.showSignOff, launch.world.journal);
    assertThat(history.of(FakePeople.DEV, "SHOP-1", "support").get().acts())
        .extracting(act -> act.what() + ": " + act.why())
        .containsExactly("meet-criterion: Macros are published");
    assertThat(history.of(FakePeople.DEV, "SHOP-1", "marketing").get().acts()).isEmpty();
  }

  @Test
  public void who_may_neither_edit_nor_speak_for_the_function_may_not_meet() {
    launch.world.permissions.forbidEdit(FakePeople.MAX, 1);
    assertThat(keys(launch.prepare.meet(FakePeople.MAX, "SHOP-1", MACROS, PAGE)))
        .containsExactly("shared-outcomes.readiness.not-yours");
    launch.world.permissions.forbidEdit(FakePeople.SUE, 1);
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, PAGE));
    assertThat(keys(launch.prepare.reopen(FakePeople.MAX, "SHOP-1", MACROS, "")))
        .containsExactly("shared-outcomes.readiness.not-yours");
    assertThat(keys(launch.prepare.meet(FakePeople.GUEST, "SHOP-1", MACROS, PAGE)))
        .containsExactly("shared-outcomes.common.no-access");
    launch.world.permissions.hide(FakePeople.SUE, 1);
    assertThat(keys(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, PAGE)))
        .containsExactly("shared-outcomes.common.no-such-issue");
  }

  @Test
  public void an_open_criterion_keeps_the_function_from_signing_but_not_with_conditions() {
    Answer<SignOff> refused = launch.sign(FakePeople.SUE, Decision.Kind.SIGN);
    assertThat(keys(refused)).containsExactly("shared-outcomes.sign-off.criteria-open");
    assertThat(refused.reasons().get(0).arguments())
        .containsExactly("Support", List.of("Macros are published", "Training is booked"));
    assertDone(launch.sign(FakePeople.SUE, Decision.Kind.SIGN_WITH_CONDITIONS));
    assertThat(launch.part("support").state()).isEqualTo(Verdict.Status.SIGNED);
    assertThat(open()).hasSize(2);
  }

  @Test
  public void what_was_met_stays_met_when_the_tier_changes() {
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, PAGE));
    assertDone(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "SHOP", "major", ""));
    assertThat(open()).hasSize(9).doesNotContain("Macros are published");
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", "SHOP.more-3", PAGE));
    assertDone(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "SHOP", "", ""));
    assertThat(open()).containsExactly("Training is booked");
    assertDone(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "SHOP", "major", "Press"));
    assertThat(open()).hasSize(8);
    assertThat(story()).contains("set-tier: Minor", "set-tier: Major: Press");
  }

  @Test
  public void a_smaller_tier_than_the_usual_one_needs_a_reason_and_shows() {
    launch.world.issues.put(AnIssue.like(launch.issue()).summary("A big one"));
    assertThat(keys(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "SHOP", "minor", " ")))
        .containsExactly("shared-outcomes.readiness.lower-why");
    assertDone(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "SHOP", "minor", "Beta only"));
    assertThat(size().lowered()).isTrue();
    assertThat(size().choice().reason()).isEqualTo("Beta only");
    launch.world.issues.put(AnIssue.like(launch.issue()).summary("Small again"));
    assertThat(size().lowered()).isFalse();
  }

  @Test
  public void a_tier_is_chosen_by_who_may_edit_or_sign_and_only_among_those_there_are() {
    launch.world.permissions.forbidEdit(FakePeople.DEV, 1);
    assertThat(keys(launch.prepare.setTier(FakePeople.DEV, "SHOP-1", "SHOP", "major", "")))
        .containsExactly("shared-outcomes.readiness.may-not-plan");
    assertThat(keys(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "SHOP", "huge", "")))
        .containsExactly("shared-outcomes.readiness.no-such-tier");
    assertThat(keys(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "OTHER", "major", "")))
        .containsExactly("shared-outcomes.readiness.no-tiers");
  }

  @Test
  public void a_query_that_fails_makes_the_launch_larger_and_says_so() {
    assertThat(size().usual().name()).isEqualTo("Minor");
    launch.world.issues.forget(BIG);
    assertThat(size().usual().name()).isEqualTo("Major");
    assertThat(size().problem().key()).isEqualTo("shared-outcomes.readiness.tier-broken");
    assertThat(open()).hasSize(10);
  }

  @Test
  public void a_tier_that_is_gone_leaves_the_usual_one() {
    assertDone(launch.prepare.setTier(FakePeople.SUE, "SHOP-1", "SHOP", "major", ""));
    launch.define.criteria(FakePeople.ADMIN, "SHOP", OptionalInt.empty(), List.of());
    assertDone(
        launch.define.tiers(
            FakePeople.ADMIN,
            "SHOP",
            OptionalInt.empty(),
            List.of(new TierDraft("minor", "Minor", "", true))));
    assertThat(size().tier().id()).isEqualTo("minor");
  }

  @Test
  public void a_criterion_that_is_tightened_is_open_until_it_is_met_as_it_is_now() {
    criteria(new CriterionDraft("macros", "support", "Macros", at(), false, null, false));
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, ""));
    assertThat(stage(MACROS)).isEqualTo(Stage.MET);
    criteria(new CriterionDraft("macros", "support", "Macros", at(), false, null, true));
    assertThat(stage(MACROS)).isEqualTo(Stage.TO_CHECK);
    criteria(new CriterionDraft("macros", "support", "Macros", at(), true, null, false));
    assertThat(stage(MACROS)).isEqualTo(Stage.OPEN);
  }

  @Test
  public void what_is_not_asked_cannot_be_met() {
    assertThat(keys(launch.prepare.meet(FakePeople.SUE, "SHOP-1", "SHOP.more-3", PAGE)))
        .containsExactly("shared-outcomes.readiness.not-asked");
    launch.rule("marketing");
    assertThat(launch.readiness().asked()).isEmpty();
    assertThat(keys(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, PAGE)))
        .containsExactly("shared-outcomes.readiness.not-asked");
  }

  @Test
  public void whoever_checks_what_was_changed_meanwhile_is_told() {
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", TRAINING, "Room 5"));
    launch.world.entries.beforeNextAppend(
        () -> assertDone(launch.prepare.meet(FakePeople.DEV, "SHOP-1", TRAINING, "Room 6")));
    assertThat(keys(launch.prepare.check(launch.sam, "SHOP-1", TRAINING)))
        .containsExactly("shared-outcomes.readiness.meanwhile");
    Item item = launch.readiness().checklist().item(TRAINING).orElseThrow();
    assertThat(item.met().evidence().value()).isEqualTo("Room 6");
    assertThat(item.stage()).isEqualTo(Stage.TO_CHECK);
  }

  @Test
  public void two_people_meet_two_criteria_at_once_and_both_are_kept() {
    launch.world.entries.beforeNextAppend(
        () -> assertDone(launch.prepare.meet(FakePeople.DEV, "SHOP-1", MACROS, PAGE)));
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", TRAINING, "Room 5"));
    assertThat(stage(MACROS)).isEqualTo(Stage.MET);
    assertThat(stage(TRAINING)).isEqualTo(Stage.TO_CHECK);
  }

  @Test
  public void an_installation_that_asks_for_nothing_searches_for_nothing() {
    Launch empty = new Launch();
    empty.rule("support");
    int before = empty.world.issues.searches();
    assertThat(empty.part("support").open()).isEmpty();
    assertThat(empty.readiness().checklist().sizes()).isEmpty();
    assertThat(empty.world.issues.searches()).isEqualTo(before);
  }

  @Test
  public void the_verdict_of_an_issue_reads_two_things() {
    assertDone(launch.prepare.meet(FakePeople.SUE, "SHOP-1", MACROS, PAGE));
    int before = launch.world.entries.statements();
    assertThat(launch.part("support").open()).hasSize(1);
    assertThat(launch.world.entries.statements() - before).isLessThanOrEqualTo(2);
  }

  private void criteria(CriterionDraft... drafts) {
    List<Criterion> now =
        assertDone(
                launch.define.criteria(
                    FakePeople.ADMIN, "SHOP", OptionalInt.empty(), List.of(drafts)))
            .value()
            .criteria();
    assertThat(now).hasSize(drafts.length);
  }

  private static List<String> at() {
    return List.of("minor", "major");
  }
}
