package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.Test;
import org.sharedoutcomes.core.plan.Aspect;
import org.sharedoutcomes.core.plan.Step;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.plan.Timelines;

/** What every store of timelines does. */
public abstract class TimelinesContract {
  private static final Instant MAY = Instant.parse("2026-05-01T10:00:00.123Z");

  /** The same store each time within one test, empty at its beginning. */
  protected abstract Timelines timelines();

  private static Timeline timeline(long issue, Step... steps) {
    return new Timeline(
        issue,
        MAY,
        "u-paula",
        Map.of(Aspect.SUMMARY, "Zürich 😀 'quoted' \\ %\nline"),
        List.of(steps));
  }

  private static Step step(Aspect aspect, String from, String to) {
    return new Step(MAY.plusSeconds(5), "u-max", aspect, from, to);
  }

  @Test
  public void a_timeline_reads_back_as_it_was_written() {
    Timeline written = timeline(7, step(Aspect.DUE, "", "2026-10-03"));
    timelines().put(written);
    timelines().put(timeline(8));
    assertThat(timelines().of(List.of(7L, 9L))).isEqualTo(Map.of(7L, written));
    assertThat(timelines().of(List.of())).isEmpty();
    assertThat(timelines().known()).containsExactlyInAnyOrder(7L, 8L);
  }

  @Test
  public void a_later_one_takes_the_place_of_the_one_before() {
    timelines().put(timeline(7, step(Aspect.OUTCOMES, "a", "")));
    assertThat(timelines().ofFormerCards()).hasSize(1);
    Timeline later = timeline(7, step(Aspect.DUE, "", "2026-10-03"));
    timelines().put(later);
    assertThat(timelines().of(List.of(7L))).containsValue(later);
    assertThat(timelines().ofFormerCards()).isEmpty();
  }

  @Test
  public void those_that_may_have_been_cards_are_found_without_knowing_them() {
    Timeline untagged = timeline(1, step(Aspect.OUTCOMES, "a,b", "b"));
    Timeline moved = timeline(2, step(Aspect.PROJECT, "OLD", "SHOP"));
    timelines().put(untagged);
    timelines().put(moved);
    timelines().put(timeline(3, step(Aspect.OUTCOMES, "", "a")));
    timelines().put(timeline(4, step(Aspect.TARGET_QUARTER, "2026-Q1", "")));
    assertThat(timelines().ofFormerCards()).contains(untagged, moved);
    assertThat(timelines().ofFormerCards()).extracting(Timeline::issue).doesNotContain(3L, 4L);
  }

  @Test
  public void more_than_fit_into_one_list_are_found() {
    LongStream.rangeClosed(1, 1_003).forEach(issue -> timelines().put(timeline(issue)));
    List<Long> all = LongStream.rangeClosed(1, 1_003).boxed().toList();
    assertThat(timelines().of(all)).hasSize(1_003);
  }
}
