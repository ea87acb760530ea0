package org.sharedoutcomes.sandbox.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.sandbox.ao.Examples.Colour;
import org.sharedoutcomes.sandbox.ao.Examples.Item;
import org.sharedoutcomes.sandbox.ao.Examples.Keyed;
import org.sharedoutcomes.sandbox.ao.Examples.Kid;
import org.sharedoutcomes.sandbox.ao.Examples.Long1;
import org.sharedoutcomes.sandbox.ao.Examples.Narrow;
import org.sharedoutcomes.sandbox.ao.Examples.Parent;
import org.sharedoutcomes.sandbox.ao.Examples.Strict;

/** Creating, changing and losing rows: what was seen of the real library on both databases. */
public abstract class ActiveObjectsContract extends OnDatabase {
  private ActiveObjects ao;

  @Before
  public void migrate() {
    ao = enabled(Item.class, Strict.class, Kid.class, Narrow.class, Keyed.class, Long1.class);
  }

  private Item item(String code, Object... more) {
    var values = values(more);
    values.put("CODE", code);
    return ao.create(Item.class, values);
  }

  @Test
  public void every_type_comes_back_as_it_was_stored() {
    Date moment = new Date(1_700_000_000_123L);
    int id =
        item(
                "a",
                "NAME",
                "x",
                "NUM",
                3,
                "BIG",
                4L,
                "RATIO",
                0.5,
                "NICE",
                true,
                "MOMENT",
                moment,
                "COLOUR",
                Colour.GREEN,
                "TEXT",
                "t".repeat(100_000))
            .getID();
    Item found = ao.get(Item.class, id);
    assertThat(found.getName()).isEqualTo("x");
    assertThat(found.getNum()).isEqualTo(3);
    assertThat(found.getBig()).isEqualTo(4L);
    assertThat(found.getRatio()).isEqualTo(0.5);
    assertThat(found.isNice()).isTrue();
    assertThat(moment).isEqualTo(found.getMoment());
    assertThat(found.getMoment()).isInstanceOf(Timestamp.class).isNotEqualTo(moment);
    assertThat(found.getColour()).isEqualTo(Colour.GREEN);
    assertThat(found.getText()).hasSize(100_000);
  }

  @Test
  public void primitives_without_a_value_read_as_zero() {
    Item found = ao.get(Item.class, item("a", "NUM", null, "NICE", null).getID());
    assertThat(found.getNum()).isZero();
    assertThat(found.isNice()).isFalse();
    assertThat(ao.count(Item.class, "NUM IS NULL AND NICE IS NULL AND BIG = ?", 0L)).isEqualTo(1);
  }

  @Test
  public void a_created_row_knows_its_key_and_reads_each_field_once() {
    List<String> creating = statements(() -> item("a", "NAME", "x"));
    assertThat(creating).hasSize(onPostgres() ? 2 : 1);
    Item created = item("b", "NAME", "y");
    assertThat(statements(created::getID)).isEmpty();
    assertThat(statements(created::getName)).hasSize(1);
    assertThat(statements(created::getName)).isEmpty();
    assertThat(statements(created::getNum)).hasSize(1);
  }

  @Test
  public void columns_are_given_by_their_exact_names() {
    assertThatThrownBy(() -> ao.create(Item.class, new DBParam("name", "x")))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("does not have field name");
  }

  @Test
  public void required_values_are_asked_for_before_the_database_is() {
    List<String> asked =
        statements(
            () -> {
              assertThatThrownBy(() -> ao.create(Strict.class, values("NEEDED", 1)))
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessageContaining("The follow required fields were not set");
              assertThatThrownBy(() -> ao.create(Strict.class, values("TITLE", "t")))
                  .isInstanceOf(IllegalArgumentException.class);
              for (String blank : new String[] {null, "", "  "}) {
                assertThatThrownBy(
                        () -> ao.create(Strict.class, values("TITLE", blank, "NEEDED", 1)))
                    .isInstanceOf(IllegalArgumentException.class);
              }
            });
    assertThat(asked).isEmpty();
    Strict created = ao.create(Strict.class, values("TITLE", "t", "NEEDED", 1));
    assertThat(created.getCount()).isEqualTo(7);
  }

  @Test
  public void values_must_be_of_the_very_type() {
    assertThatThrownBy(() -> item("a", "BIG", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> item("a", "NUM", 1L)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> item("a", "NUM", "1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> item("a", "COLOUR", "RED"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void numbers_dates_and_keys_that_no_database_takes_are_refused() {
    for (double wrong : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e39}) {
      assertThatThrownBy(() -> item("a", "RATIO", wrong))
          .isInstanceOf(ActiveObjectsException.class);
    }
    assertThatThrownBy(() -> item("a", "MOMENT", new Date(Long.MAX_VALUE / 1000)))
        .isInstanceOf(ActiveObjectsException.class);
    assertThatThrownBy(() -> ao.create(Keyed.class, values("KEY1", " ")))
        .isInstanceOf(ActiveObjectsException.class);
    assertThatThrownBy(() -> ao.create(Keyed.class, values("NUM", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void what_the_database_refuses_has_its_state_right_below() {
    item("a");
    assertRefused("23505", () -> item("a"));
    assertRefused("23502", () -> ao.create(Item.class, values("NAME", "no code")));
    assertRefused("22001", () -> item("b", "NAME", "n".repeat(256)));
    Parent parent = ao.create(Parent.class);
    ao.create(Kid.class, values("PARENT_ID", parent));
    assertRefused("23503", () -> ao.delete(parent));
  }

  private static void assertRefused(String state, Runnable work) {
    Throwable thrown = catchThrowable(work::run);
    assertThat(thrown).isInstanceOf(ActiveObjectsException.class);
    assertThat(thrown).hasCauseInstanceOf(SQLException.class);
    assertThat(thrown).hasMessageStartingWith("There was a SQL exception thrown by the Active");
    assertThat(state(thrown)).isEqualTo(state);
  }

  @Test
  public void save_and_lazy_getters_throw_what_no_method_declares() {
    Item created = item("a");
    created.setName("n".repeat(256));
    Throwable thrown = catchThrowable(created::save);
    assertThat(thrown).isInstanceOf(UndeclaredThrowableException.class);
    assertThat(thrown).hasCauseInstanceOf(SQLException.class);
    assertThat(state(thrown)).isEqualTo("22001");
    sql("ALTER TABLE \"AO_2BB3A5_ITEM\" DROP COLUMN \"TEXT\"");
    assertThatThrownBy(created::getText).isInstanceOf(UndeclaredThrowableException.class);
  }

  @Test
  public void save_writes_what_was_set_and_nothing_else() {
    Item mine = ao.get(Item.class, item("a", "NAME", "x", "NUM", 1).getID());
    Item theirs = ao.get(Item.class, mine.getID());
    mine.setName("mine");
    theirs.setNum(2);
    assertThat(statements(mine::save)).hasSize(1);
    assertThat(statements(mine::save)).isEmpty();
    theirs.save();
    Item now = ao.get(Item.class, mine.getID());
    assertThat(now.getName()).isEqualTo("mine");
    assertThat(now.getNum()).isEqualTo(2);
  }

  @Test
  public void a_read_row_is_of_its_moment_even_after_a_flush() {
    Item early = ao.get(Item.class, item("a", "NAME", "x").getID());
    Item late = ao.get(Item.class, early.getID());
    late.setName("y");
    late.save();
    ao.flushAll();
    ao.flush(early);
    assertThat(early.getName()).isEqualTo("x");
    assertThat(early).isEqualTo(late).isNotSameAs(late).hasSameHashCodeAs(late);
    assertThat(early).hasToString("AO_2BB3A5_ITEM {ID = " + early.getID() + "}");
  }

  @Test
  public void a_row_that_is_gone_is_saved_and_deleted_in_silence() {
    Item read = ao.get(Item.class, item("a", "NAME", "x").getID());
    Item unread = item("b", "NAME", "x");
    assertThat(ao.deleteWithSQL(Item.class, "NAME = ?", "x")).isEqualTo(2);
    assertThat(read.getName()).isEqualTo("x");
    assertThat(unread.getName()).isNull();
    read.setName("y");
    read.save();
    ao.delete(read);
    assertThat(ao.count(Item.class)).isZero();
  }

  @Test
  public void setters_refuse_null_only() {
    Strict strict = ao.create(Strict.class, values("TITLE", "t", "NEEDED", 1));
    assertThatThrownBy(() -> strict.setTitle(null)).isInstanceOf(IllegalArgumentException.class);
    strict.setTitle("");
    strict.save();
    assertThat(ao.get(Strict.class, strict.getID()).getTitle()).isEmpty();
    Item item = item("a");
    item.setRatio(Double.NaN);
    assertThatThrownBy(item::save).isInstanceOf(ActiveObjectsException.class);
  }

  @Test
  public void ignored_getters_answer_nothing() {
    assertThatThrownBy(item("a")::getNothing).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void an_unknown_word_in_the_table_breaks_the_find() {
    item("a");
    item("b", "COLOUR", Colour.RED);
    sql("UPDATE \"AO_2BB3A5_ITEM\" SET \"COLOUR\" = 'BLUE' WHERE \"CODE\" = 'b'");
    assertThatThrownBy(() -> ao.find(Item.class)).isInstanceOf(ActiveObjectsException.class);
  }

  @Test
  public void references_are_read_one_by_one() {
    Parent parent = ao.create(Parent.class, values("NAME", "p"));
    ao.create(Kid.class, values("NAME", "k", "PARENT_ID", parent));
    Kid kid = ao.find(Kid.class, "PARENT_ID = ?", parent)[0];
    assertThat(statements(kid::getName)).isEmpty();
    assertThat(statements(() -> kid.getParent().getName())).hasSize(2);
    assertThat(kid.getParent()).isEqualTo(parent);
    kid.setParent(null);
    kid.save();
    assertThat(ao.get(Kid.class, kid.getID()).getParent()).isNull();
  }

  @Test
  public void preloaded_columns_alone_are_read_with_the_row() {
    ao.create(Narrow.class, values("A", "a", "B", "b"));
    Narrow narrow = ao.find(Narrow.class)[0];
    assertThat(statements(narrow::getA)).isEmpty();
    assertThat(statements(narrow::getB)).hasSize(1);
    Narrow wider = ao.find(Narrow.class, Query.select("ID, B"))[0];
    assertThat(statements(wider::getB)).isEmpty();
  }

  @Test
  public void keys_may_be_given_or_counted() {
    assertThat(statements(() -> ao.create(Keyed.class, values("KEY1", "k", "NUM", 5)))).hasSize(1);
    assertThat(ao.get(Keyed.class, "k").getNum()).isEqualTo(5);
    assertRefused("23505", () -> ao.create(Keyed.class, values("KEY1", "k")));
    long first = ao.create(Long1.class, values("NAME", "x")).getID();
    assertThat(ao.create(Long1.class).getID()).isGreaterThan(first);
    assertThat(ao.get(Long1.class, first).getName()).isEqualTo("x");
  }

  @Test
  public void many_rows_are_created_at_once() {
    ao.create(Item.class, List.of(values("CODE", "a"), values("CODE", "b")));
    assertThat(ao.count(Item.class)).isEqualTo(2);
  }

  @Test
  public void without_a_transaction_each_create_is_for_good() {
    item("a");
    assertRefused("23505", () -> item("a"));
    assertThat(ao.count(Item.class)).isEqualTo(1);
  }

  @Test
  public void an_exception_undoes_the_transaction_and_reaches_the_caller() {
    RuntimeException thrown = new IllegalStateException("no");
    assertThatThrownBy(
            () ->
                ao.executeInTransaction(
                    () -> {
                      item("a");
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(ao.count(Item.class)).isZero();
  }

  @Test
  public void an_inner_transaction_joins_the_outer_one() {
    ao.executeInTransaction(
        () -> {
          assertThatThrownBy(
                  () ->
                      ao.executeInTransaction(
                          () -> {
                            item("inner");
                            throw new IllegalStateException("caught outside");
                          }))
              .isInstanceOf(IllegalStateException.class);
          return item("outer").getID();
        });
    assertThat(ao.count(Item.class)).isEqualTo(2);
  }

  @Test
  public void after_a_failed_statement_the_transaction_fails_and_keeps_nothing() {
    item("a");
    ao.executeInTransaction(
        () -> {
          item("lost");
          assertRefused("23505", () -> item("a"));
          Throwable later = catchThrowable(() -> ao.count(Item.class));
          assertThat(state(later)).isEqualTo("25P02");
          assertThat(later.getCause()).hasCauseInstanceOf(SQLException.class);
          return null;
        });
    assertThat(ao.count(Item.class)).isEqualTo(1);
    item("again");
    assertThat(ao.count(Item.class)).isEqualTo(2);
  }

  @Test
  public void after_a_rollback_an_object_keeps_what_was_undone() {
    Item item = ao.get(Item.class, item("a", "NAME", "x").getID());
    assertThatThrownBy(
            () ->
                ao.executeInTransaction(
                    () -> {
                      item.setName("y");
                      item.save();
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(item.getName()).isEqualTo("y");
    assertThat(statements(item::save)).isEmpty();
    assertThat(ao.get(Item.class, item.getID()).getName()).isEqualTo("x");
  }

  @Test
  public void others_do_not_see_a_transaction_before_its_end() {
    ao.executeInTransaction(
        () -> {
          item("a");
          int seen = CompletableFuture.supplyAsync(() -> ao.count(Item.class)).join();
          assertThat(seen).isZero();
          assertThat(ao.count(Item.class)).isEqualTo(1);
          return null;
        });
  }

  @Test
  public void a_stream_is_read_only_and_knows_what_was_selected() {
    item("a", "NAME", "x", "NUM", 4);
    List<Item> rows = new ArrayList<>();
    ao.stream(Item.class, Query.select("ID, NAME"), rows::add);
    Item row = rows.get(0);
    assertThat(row.getName()).isEqualTo("x");
    assertThat(statements(row::getNum)).isEmpty();
    assertThat(row.getNum()).isZero();
    assertThatThrownBy(() -> row.setName("y")).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(row::save).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> ao.stream(Item.class, Query.select("NAME"), rows::add))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  public void a_stream_without_fields_knows_the_key_only_and_one_without_query_all() {
    item("a", "NAME", "x");
    List<String> names = new ArrayList<>();
    ao.stream(Item.class, Query.select(), row -> names.add(row.getName()));
    ao.stream(Item.class, row -> names.add(row.getName()));
    assertThat(names).containsExactly(null, "x");
  }

  @Test
  public void the_rows_of_a_stream_may_ask_for_more() {
    item("a");
    List<Integer> counts = new ArrayList<>();
    ao.stream(Item.class, row -> counts.add(ao.count(Item.class)));
    assertThat(counts).containsExactly(1);
  }
}
