package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.plan.BlockerLinks;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.Stopped;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.readiness.CompanionOf;
import org.sharedoutcomes.core.readiness.Preparation;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

/** What a roadmap shows beside its cards. SHOP-1 is launched in the third quarter of 2026. */
public class SurroundingsTest {
  private static final Quarter Q3 = new Quarter(2026, 3);

  private final Scene scene = new Scene().outcome("activation", "Activation");

  public SurroundingsTest() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q3));
  }

  private void put(AnIssue issue) {
    scene.world.issues.put(issue);
  }

  private void beside(long launch, CompanionKind kind, long... companions) {
    Dossier dossier =
        scene
            .world
            .journal
            .find(Dossier.KIND, "" + launch)
            .map(d -> d.value())
            .orElse(Dossier.EMPTY);
    for (long id : companions) {
      dossier =
          dossier.withReadiness(
              dossier
                  .readiness()
                  .beside(
                      new Preparation.Companion(
                          id, "", "", kind, "marketing", "u-max", Instant.EPOCH, true)));
      scene.save(CompanionOf.KIND, "" + id, new CompanionOf(List.of(launch)));
    }
    scene.save(Dossier.KIND, "" + launch, dossier);
  }

  private Map<String, Card> cards(Actor actor, String from, String to) {
    return scene
        .roadmap(actor, from, to)
        .cards()
        .distinct()
        .collect(Collectors.toMap(card -> card.issue().key(), Function.identity(), (a, b) -> a));
  }

  private Map<String, Card> cards() {
    return cards(FakePeople.PAULA, "", "");
  }

  private static List<String> keys(List<Companion> companions) {
    return companions.stream().map(one -> one.issue().key()).toList();
  }

  @Test
  public void a_campaign_a_quarter_late_is_warned_of_on_both_cards() {
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q3.plus(1)));
    beside(1, CompanionKind.CAMPAIGN, 2);
    Card launch = cards().get("SHOP-1");
    Card campaign = cards().get("SHOP-2");
    assertThat(keys(launch.companions())).containsExactly("SHOP-2");
    assertThat(launch.companions().get(0).placement().quarter()).isEqualTo(Q3.plus(1));
    assertThat(keys(campaign.companionOf())).containsExactly("SHOP-1");
    assertThat(campaign.companions()).isEmpty();
    assertThat(launch.mismatches())
        .extracting(Mismatch::kind)
        .containsExactly(Mismatch.Kind.CAMPAIGN_AFTER_LAUNCH);
    assertThat(campaign.mismatches()).isEqualTo(launch.mismatches());
  }

  @Test
  public void the_card_of_a_campaign_is_warned_even_when_the_launch_is_out_of_sight() {
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q3.plus(1)));
    put(AnIssue.story(3, "SHOP-3").targetQuarter(Q3.plus(2)));
    beside(1, CompanionKind.CAMPAIGN, 2);
    beside(1, CompanionKind.SUPPORT_READINESS, 3);
    Map<String, Card> seen = cards(FakePeople.PAULA, "2026-Q4", "2026-Q4");
    assertThat(seen).containsOnlyKeys("SHOP-2");
    assertThat(keys(seen.get("SHOP-2").companionOf())).containsExactly("SHOP-1");
    assertThat(seen.get("SHOP-2").mismatches())
        .extracting(Mismatch::kind)
        .containsExactly(Mismatch.Kind.CAMPAIGN_AFTER_LAUNCH, Mismatch.Kind.SUPPORT_AFTER_CAMPAIGN);
    assertThat(cards().get("SHOP-1").mismatches()).hasSize(3);
  }

  @Test
  public void what_one_may_not_browse_is_neither_shown_nor_counted() {
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q3.plus(1)));
    put(AnIssue.epic(3, "SHOP-3").targetQuarter(Q3.plus(1)));
    beside(1, CompanionKind.CAMPAIGN, 2);
    scene.world.dependencies.link("Blocks", 3, 1);
    scene.world.permissions.hide(FakePeople.PAULA, 2);
    scene.world.permissions.hide(FakePeople.PAULA, 3);
    Card launch = cards().get("SHOP-1");
    assertThat(launch.companions()).isEmpty();
    assertThat(launch.mismatches()).isEmpty();
  }

  @Test
  public void a_card_before_its_blocker_is_warned_of_on_both_cards_whichever_way_the_link_goes() {
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q3.plus(1)));
    put(AnIssue.story(3, "SHOP-3").targetQuarter(Q3.plus(2)));
    scene.world.dependencies.link("Blocks", 2, 1);
    scene.world.dependencies.link("Depends", 1, 3);
    scene.world.dependencies.link("Relates", 3, 1);
    assertThat(cards().get("SHOP-1").mismatches())
        .extracting(one -> one.first().key())
        .containsExactly("SHOP-2", "SHOP-3");
    assertThat(cards().get("SHOP-2").mismatches()).hasSize(1);
    scene.save(
        BlockerLinks.KIND, BlockerLinks.KEY, new BlockerLinks(List.of("Relates"), List.of()));
    assertThat(cards().get("SHOP-2").mismatches()).isEmpty();
    assertThat(cards().get("SHOP-1").mismatches()).hasSize(1);
  }

  @Test
  public void what_was_stopped_is_in_nobodys_way() {
    put(AnIssue.story(2, "SHOP-2").targetQuarter(Q3.plus(1)));
    scene.world.dependencies.link("Blocks", 2, 1);
    assertThat(cards().get("SHOP-1").mismatches()).hasSize(1);
    Stopped stopped = new Stopped("Too small", "u-paula", Instant.EPOCH);
    scene.save(Plan.KIND, "2", Plan.NONE.stopped(stopped));
    assertThat(cards().get("SHOP-1").mismatches()).isEmpty();
    scene.save(Plan.KIND, "2", Plan.NONE);
    scene.save(Plan.KIND, "1", Plan.NONE.stopped(stopped));
    assertThat(cards().get("SHOP-1").mismatches()).isEmpty();
  }

  @Test
  public void a_mark_of_what_is_no_companion_any_more_says_nothing() {
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q3.plus(1)));
    scene.save(CompanionOf.KIND, "2", new CompanionOf(List.of(1L)));
    assertThat(cards().get("SHOP-2").companionOf()).isEmpty();
  }

  @Test
  public void hundreds_of_companions_and_blockers_cost_what_one_costs() {
    put(AnIssue.story(10_000, "SHOP-10000").targetQuarter(Q3.plus(1)));
    beside(1, CompanionKind.CAMPAIGN, 10_000);
    scene.world.dependencies.link("Blocks", 10_000, 1);
    cards();
    int statements = statements();
    int searches = searches();
    for (int id = 2; id <= 300; id++) {
      put(AnIssue.epic(id, "SHOP-" + id).tagged("activation").targetQuarter(Q3));
      put(AnIssue.story(10_000 + id, "SHOP-" + (10_000 + id)).targetQuarter(Q3.plus(1)));
      beside(id, CompanionKind.CAMPAIGN, 10_000 + id);
      scene.world.dependencies.link("Blocks", 10_000 + id, id);
    }
    cards();
    assertThat(statements()).isEqualTo(statements);
    assertThat(searches()).isEqualTo(searches);
    assertThat(cards().values())
        .filteredOn(card -> card.issue().type().equals("Epic"))
        .hasSize(300)
        .allSatisfy(card -> assertThat(card.mismatches()).hasSize(2));
  }

  private ShowConflicts conflicts() {
    return new ShowConflicts(
        scene.world.journal,
        scene.world.permissions,
        scene.world.issues,
        scene.world.links,
        scene.world.dependencies);
  }

  private ShowNeighbours neighbours() {
    return new ShowNeighbours(
        scene.world.journal, scene.world.permissions, scene.world.issues, scene.world.dependencies);
  }

  @Test
  public void the_list_has_each_conflict_once_of_all_quarters_and_what_is_not_planned_yet() {
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q3.plus(8)));
    put(AnIssue.epic(3, "SHOP-3"));
    put(AnIssue.epic(4, "SHOP-4").targetQuarter(Q3.plus(9)));
    beside(1, CompanionKind.CAMPAIGN, 2);
    beside(1, CompanionKind.SUPPORT_READINESS, 3);
    scene.world.dependencies.link("Blocks", 4, 2);
    ShowConflicts.Conflicts found = conflicts().of(FakePeople.PAULA, "").get();
    assertThat(found.mismatches())
        .extracting(one -> one.kind() + " " + one.first().key() + " " + one.second().key())
        .containsExactly("CAMPAIGN_AFTER_LAUNCH SHOP-2 SHOP-1", "BEFORE_ITS_BLOCKER SHOP-4 SHOP-2");
    assertThat(found.of(Mismatch.Kind.BEFORE_ITS_BLOCKER)).hasSize(1);
    assertThat(found.unplanned())
        .extracting(one -> one.launch().key() + " " + one.companion().issue().key())
        .containsExactly("SHOP-1 SHOP-3");
    scene.world.permissions.hide(FakePeople.PAULA, 4);
    scene.world.permissions.hide(FakePeople.PAULA, 3);
    found = conflicts().of(FakePeople.PAULA, "DEMO").get();
    assertThat(found.mismatches()).hasSize(1);
    assertThat(found.unplanned()).isEmpty();
    assertThat(conflicts().of(FakePeople.PAULA, "NONE").isDone()).isFalse();
    assertThat(conflicts().of(Actor.ANONYMOUS, "DEMO").isDone()).isFalse();
  }

  @Test
  public void one_issue_tells_what_stands_around_it() {
    put(AnIssue.story(2, "SHOP-2").targetQuarter(Q3.plus(1)));
    put(AnIssue.story(3, "SHOP-3"));
    put(AnIssue.story(4, "SHOP-4").targetQuarter(Q3));
    beside(1, CompanionKind.CAMPAIGN, 2, 3);
    scene.world.dependencies.link("Blocks", 1, 4);
    scene.world.dependencies.link("Blocks", 2, 1);
    ShowNeighbours.Neighbours launch = neighbours().of(FakePeople.PAULA, "SHOP-1").get();
    assertThat(keys(launch.companions())).containsExactly("SHOP-2", "SHOP-3");
    assertThat(launch.unplanned()).containsExactly("SHOP-3");
    assertThat(launch.blockers()).extracting(one -> one.issue().key()).containsExactly("SHOP-2");
    assertThat(launch.blocked()).extracting(one -> one.issue().key()).containsExactly("SHOP-4");
    assertThat(launch.mismatches()).hasSize(2);
    ShowNeighbours.Neighbours campaign = neighbours().of(FakePeople.PAULA, "SHOP-2").get();
    assertThat(keys(campaign.companionOf())).containsExactly("SHOP-1");
    assertThat(campaign.mismatches()).isEqualTo(launch.mismatches());
    assertThat(neighbours().of(FakePeople.PAULA, "SHOP-99").isDone()).isFalse();
  }

  private int statements() {
    int before = scene.world.entries.statements();
    cards();
    return scene.world.entries.statements() - before;
  }

  private int searches() {
    int before = scene.world.issues.searches();
    cards();
    return scene.world.issues.searches() - before;
  }
}
