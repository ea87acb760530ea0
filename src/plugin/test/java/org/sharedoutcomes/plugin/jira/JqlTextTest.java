package org.sharedoutcomes.plugin.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.Test;

public class JqlTextTest {
  @Test
  public void a_query_without_an_order_is_ordered_by_key() {
    assertThat(JqlText.ordered("project = A")).isEqualTo("project = A ORDER BY key ASC");
    assertThat(JqlText.ordered("")).isEqualTo("ORDER BY key ASC");
  }

  @Test
  public void an_order_is_kept() {
    assertThat(JqlText.ordered("project = A order   by due"))
        .isEqualTo("project = A order   by due");
  }

  @Test
  public void quoted_words_are_no_order() {
    assertThat(JqlText.ordered("summary ~ \"please order by phone\""))
        .isEqualTo("summary ~ \"please order by phone\" ORDER BY key ASC");
    assertThat(JqlText.condition("summary ~ 'a \\' order by b' ORDER BY due"))
        .isEqualTo("summary ~ 'a \\' order by b'");
  }

  @Test
  public void a_condition_joins_ids_in_brackets_so_that_or_stays_inside() {
    String both = JqlText.both(JqlText.withIds(List.of(3L, 1L)), "a = 1 OR b = 2");
    assertThat(both).isEqualTo("id in (1, 3) AND (a = 1 OR b = 2)");
    assertThat(JqlText.both("id in (1)", "")).isEqualTo("id in (1)");
  }

  @Test
  public void children_are_found_by_the_epic_link_s_own_id_or_as_sub_tasks() {
    CustomField epicLink = mock(CustomField.class);
    when(epicLink.getIdAsLong()).thenReturn(10100L);
    assertThat(JqlText.inside(epicLink, List.of("B-2", "A-1")))
        .isEqualTo("cf[10100] in (\"A-1\", \"B-2\") OR parent in (\"A-1\", \"B-2\")");
    assertThat(JqlText.inside(null, List.of("A-1"))).isEqualTo("parent in (\"A-1\")");
  }

  @Test
  public void long_lists_are_cut_into_pages_and_nothing_is_lost() {
    List<Long> ids = LongStream.range(0, 2500).boxed().toList();
    assertThat(Parts.of(ids)).extracting(List::size).containsExactly(999, 999, 502);
    assertThat(Parts.of(ids).stream().flatMap(List::stream)).containsExactlyElementsOf(ids);
    assertThat(Parts.of(List.of())).isEmpty();
  }
}
