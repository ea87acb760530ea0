package org.sharedoutcomes.sandbox.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.sandbox.ao.Examples.Colour;
import org.sharedoutcomes.sandbox.ao.Examples.Item;

/** Finding, counting and deleting: the clauses that work, and those that work on H2 only. */
public abstract class QueriesContract extends OnDatabase {
  private ActiveObjects ao;

  @Before
  public void threeRows() {
    ao = enabled(Item.class);
    row("a", 1, Colour.RED);
    row("b", 2, Colour.GREEN);
    row("c", 3, null);
  }

  private void row(String name, int num, Colour colour) {
    ao.create(
        Item.class,
        values(
            "CODE",
            name,
            "NAME",
            name,
            "NUM",
            num,
            "COLOUR",
            colour,
            "NICE",
            num == 2,
            "MOMENT",
            new Date(num * 1000L)));
  }

  private String found(String where, Object... params) {
    return names(ao.find(Item.class, Query.select().where(where, params).order("NAME")));
  }

  private static String names(Item... items) {
    return String.join("", Arrays.stream(items).map(Item::getName).toList());
  }

  @Test
  public void conditions_in_upper_case_with_spaces_work() {
    assertThat(found("NAME = ?", "b")).isEqualTo("b");
    assertThat(found("NUM >= ?", 2)).isEqualTo("bc");
    assertThat(found("NUM <> ? AND NUM != ?", 2, 3)).isEqualTo("a");
    assertThat(found("NAME LIKE ? OR NAME NOT LIKE ?", "a%", "%")).isEqualTo("a");
    assertThat(found("NAME IN (?, ?)", "a", "c")).isEqualTo("ac");
    assertThat(found("NUM NOT IN (?)", 1)).isEqualTo("bc");
    assertThat(found("NUM BETWEEN ? AND ?", 2, 3)).isEqualTo("bc");
    assertThat(found("COLOUR IS NULL")).isEqualTo("c");
    assertThat(found("COLOUR IS NOT NULL AND (NUM = ? OR NUM = ?)", 1, 3)).isEqualTo("a");
    assertThat(found("\"NAME\" = ?", "b")).isEqualTo("b");
  }

  @Test
  public void parameters_of_every_type_work() {
    assertThat(found("COLOUR = ?", Colour.RED)).isEqualTo("a");
    assertThat(found("NICE = ?", true)).isEqualTo("b");
    assertThat(found("MOMENT < ?", new Date(2000))).isEqualTo("a");
    assertThat(found("NUM = ?", 2L)).isEqualTo("b");
    assertThat(found("NAME = ?", (Object) null)).isEmpty();
  }

  @Test
  public void what_fails_on_postgres_fails_everywhere() {
    for (String wrong :
        List.of(
            "name = ?",
            "NAME=?",
            "NUM>=?",
            "LOWER(NAME) = ?",
            "NUM + 1 = ?",
            "? = NUM",
            "NAME = 'a'",
            "NAME =?",
            "NAME = ? AND")) {
      Throwable thrown = catchThrowable(() -> ao.find(Item.class, wrong, "a"));
      assertThat(thrown).as(wrong).isInstanceOf(ActiveObjectsException.class);
      assertThat(state(thrown)).as(wrong).startsWith("42");
    }
    assertThat(state(catchThrowable(() -> found("NUM = ?", "1")))).isEqualTo("42883");
    assertThat(state(catchThrowable(() -> found("NO_SUCH = ?", "1")))).startsWith("42");
  }

  @Test
  public void orders_that_fail_on_postgres_fail_everywhere() {
    for (String wrong : List.of("name", "LOWER(NAME)", "NAME NULLS LAST", "NAME; DROP")) {
      assertThatThrownBy(() -> ao.find(Item.class, Query.select().order(wrong)))
          .as(wrong)
          .isInstanceOf(ActiveObjectsException.class);
    }
    assertThat(names(ao.find(Item.class, Query.select().order("NICE desc, NUM DESC"))))
        .isEqualTo("bca");
  }

  @Test
  public void a_refused_clause_ends_the_transaction_too() {
    ao.executeInTransaction(
        () -> {
          assertThatThrownBy(() -> found("name = ?", "a"))
              .isInstanceOf(ActiveObjectsException.class);
          assertThat(state(catchThrowable(() -> ao.count(Item.class)))).isEqualTo("25P02");
          return null;
        });
  }

  @Test
  public void parameters_are_one_per_mark() {
    assertThatThrownBy(() -> found("NAME IN (?)", List.of("a", "b")))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("Unrecognized type");
    assertThatThrownBy(() -> found("NAME = ?")).isInstanceOf(ActiveObjectsException.class);
  }

  @Test
  public void many_parameters_fit_into_one_list() {
    Object[] names = Collections.nCopies(5000, "b").toArray();
    assertThat(found("NAME IN (" + "?, ".repeat(4999) + "?)", names)).isEqualTo("b");
  }

  @Test
  public void pages_are_cut_by_limit_and_offset() {
    assertThat(page(2, -1)).isEqualTo("ab");
    assertThat(page(-1, 1)).isEqualTo("bc");
    assertThat(page(1, 1)).isEqualTo("b");
    assertThat(page(0, 0)).isEmpty();
  }

  private String page(int limit, int offset) {
    return names(ao.find(Item.class, Query.select().order("NAME").limit(limit).offset(offset)));
  }

  @Test
  public void a_find_reads_all_values_in_one_statement() {
    List<String> asked =
        statements(
            () -> {
              for (Item item : ao.find(Item.class)) {
                assertThat(item.getName() + item.getText() + item.getNum()).isNotEmpty();
              }
            });
    assertThat(asked).hasSize(1);
  }

  @Test
  public void one_selected_field_would_be_read_as_the_key() {
    assertThatThrownBy(() -> ao.find(Item.class, Query.select("NAME")))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> Query.select("*")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void no_criteria_mean_all() {
    assertThat(ao.find(Item.class, (String) null)).hasSize(3);
    assertThat(ao.deleteWithSQL(Item.class, null)).isEqualTo(3);
  }

  @Test
  public void counts_ignore_the_page_and_refuse_an_order() {
    assertThat(ao.count(Item.class, Query.select().limit(1))).isEqualTo(3);
    assertThat(ao.count(Item.class, "NUM > ?", 1)).isEqualTo(2);
    assertThatThrownBy(() -> ao.count(Item.class, Query.select().order("NAME")))
        .isInstanceOf(ActiveObjectsException.class);
  }

  @Test
  public void missing_rows_are_null_with_one_statement_a_key() {
    int id = ao.find(Item.class, "NAME = ?", "a")[0].getID();
    List<String> asked =
        statements(
            () -> {
              Item[] got = ao.get(Item.class, id, -1);
              assertThat(got[0].getName()).isEqualTo("a");
              assertThat(got[1]).isNull();
            });
    assertThat(asked).hasSize(2);
    assertThat(ao.get(Item.class, -1)).isNull();
  }

  @Test
  public void rows_are_deleted_with_one_statement_a_type() {
    Item[] all = ao.find(Item.class);
    assertThat(statements(() -> ao.delete(all))).hasSize(1);
    assertThat(statements(ao::delete)).isEmpty();
    assertThatThrownBy(() -> ao.delete((RawEntity<?>) null))
        .isInstanceOf(NullPointerException.class);
    assertThat(ao.count(Item.class)).isZero();
  }

  @Test
  public void a_delete_by_condition_takes_no_null() {
    assertThatThrownBy(() -> ao.deleteWithSQL(Item.class, "NAME = ?", (Object) null))
        .isInstanceOf(NullPointerException.class);
    assertThat(ao.deleteWithSQL(Item.class, "NUM > ?", 1)).isEqualTo(2);
  }
}
