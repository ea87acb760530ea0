package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.Test;
import org.sharedoutcomes.core.common.Dependencies;
import org.sharedoutcomes.core.common.Dependencies.Directed;

/** What everything does that knows of links between issues. */
public abstract class DependenciesContract {
  private static final List<String> BLOCKS = List.of("Blocks");

  protected abstract Dependencies dependencies();

  /** Makes a link; there are types <i>Blocks</i>, <i>Depends</i> and <i>Relates</i>. */
  protected abstract void link(String type, long from, long to);

  @Test
  public void a_link_is_found_from_both_of_its_ends() {
    link("Blocks", 1, 2);
    assertThat(dependencies().among(BLOCKS, List.of(1L))).containsExactly(blocks(1, 2));
    assertThat(dependencies().among(BLOCKS, List.of(2L))).containsExactly(blocks(1, 2));
    assertThat(dependencies().among(BLOCKS, List.of(3L))).isEmpty();
  }

  @Test
  public void a_link_between_two_of_the_issues_is_found_once() {
    link("Blocks", 1, 2);
    assertThat(dependencies().among(BLOCKS, List.of(1L, 2L, 3L))).containsExactly(blocks(1, 2));
  }

  @Test
  public void only_links_of_the_types_are_found_whatever_the_case_of_their_names() {
    link("Blocks", 1, 2);
    link("Depends", 1, 3);
    link("Relates", 1, 4);
    assertThat(dependencies().among(List.of("bLOCKS", "depends", "Unheard of"), List.of(1L, 9L)))
        .containsExactlyInAnyOrder(blocks(1, 2), new Directed("Depends", 1, 3));
    assertThat(dependencies().among(List.of("bLOCKS", "depends", "Unheard of"), List.of(1L)))
        .containsExactlyInAnyOrder(blocks(1, 2), new Directed("Depends", 1, 3));
  }

  @Test
  public void nothing_asked_is_nothing_found() {
    link("Blocks", 1, 2);
    assertThat(dependencies().among(BLOCKS, List.of())).isEmpty();
    assertThat(dependencies().among(List.of(), List.of(1L))).isEmpty();
  }

  @Test
  public void more_than_a_thousand_issues_can_be_asked_at_once() {
    for (long id = 1; id <= 1_203; id++) {
      link("Blocks", id, id + 10_000);
    }
    assertThat(dependencies().among(BLOCKS, LongStream.rangeClosed(1, 1_203).boxed().toList()))
        .hasSize(1_203);
  }

  private static Directed blocks(long from, long to) {
    return new Directed("Blocks", from, to);
  }
}
