package org.sharedoutcomes.sandbox.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import net.java.ao.ActiveObjectsException;
import org.junit.Test;
import org.sharedoutcomes.sandbox.ao.Examples.Item;
import org.sharedoutcomes.sandbox.ao.Examples.Keyed;
import org.sharedoutcomes.sandbox.ao.Examples.Kid;
import org.sharedoutcomes.sandbox.ao.Examples.Long1;
import org.sharedoutcomes.sandbox.ao.Examples.Oddly;
import org.sharedoutcomes.sandbox.ao.Examples.Parent;
import org.sharedoutcomes.sandbox.ao.Examples.Strict;
import org.sharedoutcomes.sandbox.ao.Examples.ThingOne;
import org.sharedoutcomes.sandbox.ao.Examples.ThingTwo;
import org.sharedoutcomes.sandbox.ao.Examples.ThingWithNotNull;
import org.sharedoutcomes.sandbox.ao.Examples.ThingWithUnique;

/** Making and changing tables, and the upgrade tasks before it. */
public abstract class MigrationContract extends OnDatabase {
  private ExistingTable table(String name) throws SQLException {
    try (Connection connection = database.jira().getConnection()) {
      return ExistingTable.read(connection, name).orElseThrow();
    }
  }

  @Test
  public void nothing_can_be_asked_before_the_module_is_enabled() {
    ActiveObjects early = bundle().service();
    assertThatThrownBy(() -> early.find(Item.class)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(early::flushAll).isInstanceOf(IllegalStateException.class);
  }

  @Test
  public void a_second_migrate_runs_no_statement() {
    Runnable migrate =
        () -> enabled(Item.class, Kid.class, Strict.class, Keyed.class, Long1.class, Oddly.class);
    assertThat(statements(migrate)).isNotEmpty();
    assertThat(statements(migrate)).isEmpty();
  }

  @Test
  public void unique_means_not_null_and_primitives_may_be_null() throws SQLException {
    enabled(Item.class);
    ExistingTable item = table("AO_2BB3A5_ITEM");
    assertThat(item.columns().get("CODE").notNull()).isTrue();
    assertThat(item.uniques()).containsExactly("CODE");
    assertThat(item.columns().get("NUM").notNull()).isFalse();
    assertThat(item.columns().get("NUM").defaultValue()).contains("0");
    assertThat(item.columns().get("NICE").defaultValue()).isEmpty();
  }

  @Test
  public void indexes_are_made_for_what_is_indexed_and_never_unique() throws SQLException {
    enabled(Item.class);
    assertThat(table("AO_2BB3A5_ITEM").indexes().keySet())
        .contains(Names.index("AO_2BB3A5_ITEM", "NUM"), Names.index("AO_2BB3A5_ITEM", "both"));
  }

  @Test
  public void entities_that_are_referred_to_are_made_too() throws SQLException {
    ActiveObjects ao = enabled(Kid.class);
    assertThat(ao.count(Parent.class)).isZero();
    assertThat(table("AO_2BB3A5_KID").foreignKeys()).containsExactly("PARENT_ID");
  }

  @Test
  public void what_is_new_is_added_and_what_is_gone_stays() throws SQLException {
    ActiveObjects one = enabled(ThingOne.class);
    one.create(ThingOne.class, values("GONE", "g", "NAME", "n", "NUM", 5));
    ActiveObjects two = enabled(ThingTwo.class);
    ThingTwo thing = two.find(ThingTwo.class)[0];
    assertThat(thing.getNum()).isEqualTo(5L);
    assertThat(thing.getAdded()).isEqualTo("new");
    assertThat(table("AO_2BB3A5_THING").columns()).containsKey("GONE");
    assertThat(table("AO_2BB3A5_THING").indexes())
        .containsKey(Names.index("AO_2BB3A5_THING", "SOUGHT"));
    assertThatThrownBy(() -> two.create(ThingTwo.class, values("NAME", "n")))
        .isInstanceOf(ActiveObjectsException.class)
        .satisfies(thrown -> assertThat(state(thrown)).isEqualTo("23502"));
  }

  @Test
  public void the_length_of_a_text_is_not_changed() {
    enabled(ThingOne.class).create(ThingOne.class, values("GONE", "g"));
    ActiveObjects two = enabled(ThingTwo.class);
    ThingTwo thing = two.find(ThingTwo.class)[0];
    thing.setName("n".repeat(300));
    assertThatThrownBy(thing::save).satisfies(e -> assertThat(state(e)).isEqualTo("22001"));
  }

  @Test
  public void an_index_that_is_no_longer_declared_goes() throws SQLException {
    enabled(ThingTwo.class);
    enabled(ThingWithUnique.class);
    assertThat(table("AO_2BB3A5_THING").indexes())
        .doesNotContainKey(Names.index("AO_2BB3A5_THING", "SOUGHT"));
  }

  @Test
  public void a_new_not_null_without_default_fails_on_old_rows_and_all_later_calls_with_it() {
    enabled(ThingOne.class).create(ThingOne.class, values("GONE", "g"));
    BundleActiveObjects bundle = bundle();
    assertThatThrownBy(() -> bundle.enable(List.of(ThingWithNotNull.class), List.of()))
        .isInstanceOf(ActiveObjectsException.class);
    assertThatThrownBy(() -> bundle.service().count(ThingWithNotNull.class))
        .isInstanceOf(ActiveObjectsException.class);
  }

  @Test
  public void unique_on_rows_that_are_not_fails() {
    ActiveObjects one = enabled(ThingOne.class);
    one.create(ThingOne.class, values("GONE", "g", "NAME", "same"));
    one.create(ThingOne.class, values("GONE", "g", "NAME", "same"));
    assertThatThrownBy(() -> enabled(ThingWithUnique.class))
        .isInstanceOf(ActiveObjectsException.class)
        .satisfies(thrown -> assertThat(state(thrown)).startsWith("23"));
  }

  private static ActiveObjectsUpgradeTask task(int version, Consumer<ActiveObjects> work) {
    return new ActiveObjectsUpgradeTask() {
      @Override
      public ModelVersion getModelVersion() {
        return ModelVersion.valueOf(String.valueOf(version));
      }

      @Override
      public void upgrade(ModelVersion current, ActiveObjects ao) {
        work.accept(ao);
      }
    };
  }

  @Test
  public void upgrade_tasks_run_once_in_order_before_the_last_migrate() {
    List<String> ran = new ArrayList<>();
    List<ActiveObjectsUpgradeTask> tasks =
        List.of(
            task(2, ao -> ran.add("two")),
            task(
                1,
                ao -> {
                  ao.migrate(ThingOne.class);
                  ao.create(ThingOne.class, values("GONE", "g", "NAME", "old"));
                  ran.add("one");
                }));
    assertThat(enabled(tasks, ThingTwo.class).count(ThingTwo.class)).isEqualTo(1);
    enabled(tasks, ThingTwo.class);
    assertThat(ran).containsExactly("one", "two");
    assertThat(settings.get("AO_2BB3A5_#")).isEqualTo("2");
  }

  @Test
  public void a_failed_upgrade_task_is_undone_and_runs_again() {
    enabled(Keyed.class);
    ActiveObjectsUpgradeTask failing =
        task(
            1,
            ao -> {
              ao.create(Keyed.class, values("KEY1", "half"));
              throw new IllegalStateException("half way");
            });
    assertThatThrownBy(() -> enabled(List.of(failing), Keyed.class)).hasMessage("half way");
    assertThat(enabled(Keyed.class).count(Keyed.class)).isZero();
    assertThat(settings.get("AO_2BB3A5_#")).isNull();
  }

  @Test
  public void two_tasks_of_one_version_are_refused() {
    List<ActiveObjectsUpgradeTask> tasks = List.of(task(1, ao -> {}), task(1, ao -> {}));
    assertThatThrownBy(() -> enabled(tasks, Keyed.class)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  public void several_nodes_may_start_at_once() {
    List<CompletableFuture<ActiveObjects>> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(CompletableFuture.supplyAsync(() -> enabled(Item.class, Kid.class)));
    }
    starts.forEach(start -> assertThat(start.join().count(Item.class)).isZero());
  }
}
