package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.link.Links;

/** What every store of links does. */
public abstract class LinksContract {
  /** The same store each time within one test, empty at its beginning. */
  protected abstract Links links();

  @Test
  public void an_issue_keeps_the_order_of_its_outcomes() {
    links().put(1, List.of("b", "c", "a"));
    assertThat(links().outcomesOf(List.of(1L, 2L)))
        .containsOnlyKeys(1L)
        .containsEntry(1L, List.of("b", "c", "a"));
  }

  @Test
  public void putting_replaces_what_was_there() {
    links().put(1, List.of("a", "b"));
    links().put(1, List.of("c", "b"));
    assertThat(links().outcomesOf(List.of(1L))).containsEntry(1L, List.of("c", "b"));
    assertThat(links().issuesOf(List.of("a", "b"))).containsOnlyKeys("b");
  }

  @Test
  public void putting_the_same_again_changes_nothing() {
    links().put(1, List.of("a", "b"));
    links().put(1, List.of("a", "b"));
    assertThat(links().outcomesOf(List.of(1L))).containsEntry(1L, List.of("a", "b"));
    assertThat(links().counts()).containsEntry("a", 1).containsEntry("b", 1);
  }

  @Test
  public void putting_none_unties_the_issue() {
    links().put(1, List.of("a"));
    links().put(1, List.of());
    assertThat(links().outcomesOf(List.of(1L))).isEmpty();
    assertThat(links().taggedIssues()).isEmpty();
    assertThat(links().counts()).isEmpty();
  }

  @Test
  public void both_sides_can_be_asked() {
    links().put(1, List.of("a", "b"));
    links().put(2, List.of("b"));
    links().put(3, List.of("c"));
    assertThat(links().issuesOf(List.of("a", "b", "none")))
        .containsOnlyKeys("a", "b")
        .containsEntry("a", Set.of(1L))
        .containsEntry("b", Set.of(1L, 2L));
    assertThat(links().taggedIssues()).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(links().counts())
        .containsEntry("a", 1)
        .containsEntry("b", 2)
        .containsEntry("c", 1)
        .hasSize(3);
  }

  @Test
  public void nothing_asked_is_nothing_found() {
    links().put(1, List.of("a"));
    assertThat(links().issuesOf(List.of())).isEmpty();
    assertThat(links().outcomesOf(List.of())).isEmpty();
  }

  @Test
  public void more_than_a_thousand_issues_can_be_asked_at_once() {
    List<Long> ids = new ArrayList<>();
    for (long id = 1; id <= 1_203; id++) {
      ids.add(id);
      links().put(id, List.of("a"));
    }
    assertThat(links().outcomesOf(ids)).hasSize(1_203);
    assertThat(links().issuesOf(List.of("a")).get("a")).hasSize(1_203);
  }
}
