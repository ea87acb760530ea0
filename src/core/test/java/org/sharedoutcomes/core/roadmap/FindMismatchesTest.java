package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.readiness.CompanionKind.CAMPAIGN;
import static org.sharedoutcomes.core.readiness.CompanionKind.SUPPORT_READINESS;

import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.roadmap.FindMismatches.Beside;
import org.sharedoutcomes.core.roadmap.FindMismatches.Work;
import org.sharedoutcomes.core.roadmap.Mismatch.Kind;
import org.sharedoutcomes.core.testkit.AnIssue;

public class FindMismatchesTest {
  private static final Work LAUNCH = work(1, "2026-Q3");

  private static Work work(int id, String quarter) {
    return work(AnIssue.epic(id, "SHOP-" + id), quarter, false);
  }

  private static Work work(AnIssue issue, String quarter, boolean stopped) {
    AnIssue planned = issue.targetQuarter(Quarter.parse(quarter).orElse(null));
    return new Work(
        planned.build(), Placement.of(planned.build(), FiscalCalendar.CALENDAR_YEAR), stopped);
  }

  private static Beside beside(CompanionKind kind, int id, String quarter) {
    return new Beside(kind, work(id, quarter));
  }

  private static List<String> around(Work launch, Beside... companions) {
    return FindMismatches.around(launch, Arrays.asList(companions)).stream()
        .map(
            one ->
                one.kind()
                    + " "
                    + one.first().key()
                    + " "
                    + one.firstIn()
                    + " "
                    + one.second().key()
                    + " "
                    + one.secondIn())
        .toList();
  }

  @Test
  public void a_campaign_may_come_before_or_with_the_launch_and_never_after_it() {
    assertThat(around(LAUNCH, beside(CAMPAIGN, 2, "2026-Q2"))).isEmpty();
    assertThat(around(LAUNCH, beside(CAMPAIGN, 2, "2026-Q3"))).isEmpty();
    assertThat(around(LAUNCH, beside(CAMPAIGN, 2, "2026-Q4")))
        .containsExactly("CAMPAIGN_AFTER_LAUNCH SHOP-2 2026-Q4 SHOP-1 2026-Q3");
    assertThat(around(LAUNCH, beside(CAMPAIGN, 2, "2027-Q1"))).hasSize(1);
  }

  @Test
  public void support_is_ready_before_the_launch_and_before_every_campaign() {
    assertThat(
            around(
                LAUNCH,
                beside(SUPPORT_READINESS, 2, "2026-Q3"),
                beside(CAMPAIGN, 3, "2026-Q2"),
                beside(CAMPAIGN, 4, "2026-Q3")))
        .containsExactly("SUPPORT_AFTER_CAMPAIGN SHOP-2 2026-Q3 SHOP-3 2026-Q2");
    assertThat(
            around(LAUNCH, beside(CAMPAIGN, 3, "2026-Q3"), beside(SUPPORT_READINESS, 2, "2026-Q4")))
        .containsExactly(
            "SUPPORT_AFTER_LAUNCH SHOP-2 2026-Q4 SHOP-1 2026-Q3",
            "SUPPORT_AFTER_CAMPAIGN SHOP-2 2026-Q4 SHOP-3 2026-Q3");
  }

  @Test
  public void other_work_beside_a_launch_may_come_whenever_it_likes() {
    for (CompanionKind kind :
        List.of(
            CompanionKind.TRAINING,
            CompanionKind.ARTICLE,
            CompanionKind.MESSAGE,
            CompanionKind.OTHER)) {
      assertThat(around(LAUNCH, beside(kind, 2, "2027-Q1"))).as(kind.name()).isEmpty();
    }
  }

  @Test
  public void support_after_a_campaign_is_told_even_when_the_launch_has_no_quarter() {
    assertThat(
            around(
                work(1, ""),
                beside(SUPPORT_READINESS, 2, "2026-Q4"),
                beside(CAMPAIGN, 3, "2026-Q3")))
        .containsExactly("SUPPORT_AFTER_CAMPAIGN SHOP-2 2026-Q4 SHOP-3 2026-Q3");
  }

  @Test
  public void work_that_is_done_or_stopped_raises_no_warning() {
    Beside done = new Beside(CAMPAIGN, work(AnIssue.epic(2, "SHOP-2").done(), "2026-Q4", false));
    Beside stopped = new Beside(CAMPAIGN, work(AnIssue.epic(3, "SHOP-3"), "2026-Q4", true));
    assertThat(around(LAUNCH, done, stopped)).isEmpty();
    Work delivered = work(AnIssue.epic(1, "SHOP-1").done(), "2026-Q3", false);
    assertThat(around(delivered, beside(CAMPAIGN, 4, "2026-Q4"))).isEmpty();
    assertThat(FindMismatches.blocked(done.work(), LAUNCH)).isEmpty();
    assertThat(FindMismatches.blocked(work(5, "2026-Q4"), delivered)).isEmpty();
  }

  @Test
  public void a_card_is_not_planned_before_what_blocks_it() {
    assertThat(FindMismatches.blocked(work(2, "2026-Q3"), LAUNCH)).isEmpty();
    assertThat(FindMismatches.blocked(work(2, ""), LAUNCH)).isEmpty();
    assertThat(FindMismatches.blocked(LAUNCH, work(2, ""))).isEmpty();
    Mismatch found = FindMismatches.blocked(work(2, "2027-Q1"), LAUNCH).orElseThrow();
    assertThat(found.kind()).isEqualTo(Kind.BEFORE_ITS_BLOCKER);
    assertThat(found.first().key()).isEqualTo("SHOP-2");
    assertThat(found.isAbout(1)).isTrue();
    assertThat(found.isAbout(2)).isTrue();
    assertThat(found.isAbout(3)).isFalse();
  }

  @Test
  public void a_campaign_without_a_quarter_is_not_planned_yet_while_the_launch_is() {
    Beside campaign = beside(CAMPAIGN, 2, "");
    Beside training = beside(CompanionKind.TRAINING, 3, "");
    Beside done = new Beside(SUPPORT_READINESS, work(AnIssue.epic(4, "SHOP-4").done(), "", false));
    List<Beside> all = List.of(campaign, training, done, beside(CAMPAIGN, 5, "2026-Q3"));
    assertThat(FindMismatches.unplanned(LAUNCH, all)).containsExactly(campaign);
    assertThat(FindMismatches.around(LAUNCH, all)).isEmpty();
    assertThat(FindMismatches.unplanned(work(1, ""), all)).isEmpty();
    assertThat(
            FindMismatches.unplanned(work(AnIssue.epic(1, "SHOP-1").done(), "2026-Q3", false), all))
        .isEmpty();
  }
}
