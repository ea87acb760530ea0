package org.sharedoutcomes.sandbox.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.java.ao.ActiveObjectsException;
import org.junit.Test;

public class NamesTest {
  private final Names names = Names.of("org.sharedoutcomes.jira");

  @Test
  public void the_prefix_comes_from_the_bundle() {
    assertThat(names.prefix()).isEqualTo("AO_2BB3A5");
  }

  @Test
  public void tables_are_named_after_the_type_or_its_annotation() {
    assertThat(names.table(Examples.ThingOne.class)).isEqualTo("AO_2BB3A5_THING");
    assertThat(names.table(Examples.Renamed.class)).isEqualTo("AO_2BB3A5_LOWER_CASE");
  }

  @Test
  public void columns_are_named_after_their_methods() {
    assertThat(EntityModel.of(Examples.Oddly.class, names).columns().keySet())
        .containsExactlyInAnyOrder("ID", "MY_COL", "X1_Y2", "URLPATH", "GOOD", "ABC_ID", "WHEN1");
    assertThat(EntityModel.of(Examples.Kid.class, names).columns()).containsKey("PARENT_ID");
  }

  @Test
  public void names_of_indexes_and_constraints_are_shortened() {
    assertThat(Names.index("AO_2BB3A5_ALL_TYPES", "INDEXED_NAME"))
        .startsWith("index_ao_2bb3a5_all")
        .matches("index_ao_2bb3a5_all\\d+");
    assertThat(Names.index("AO_2BB3A5_IT", "A")).isEqualTo("index_ao_2bb3a5_it_a");
    assertThat(Names.unique("AO_2BB3A5_ITEM", "CODE")).isEqualTo("U_AO_2BB3A5_ITEM_CODE");
  }

  @Test
  public void what_no_table_can_be_is_refused() {
    assertThatThrownBy(() -> read(Examples.FarTooLongANameForAnEntity.class))
        .isInstanceOf(ActiveObjectsException.class)
        .hasMessageContaining("is too long! It should be no longer than 30 chars.");
    assertThatThrownBy(() -> read(Examples.LongColumn.class))
        .isInstanceOf(ActiveObjectsException.class)
        .hasMessageContaining("THIS_NAME_IS_LONGER_THAN_THIRTY_CHARACTERS");
    assertThatThrownBy(() -> read(Examples.Reserved.class))
        .isInstanceOf(ActiveObjectsException.class)
        .hasMessageContaining("reserved");
    assertThatThrownBy(() -> read(Examples.WithInstant.class))
        .isInstanceOf(RuntimeException.class)
        .hasMessage("Unrecognized type: java.time.Instant");
    assertThatThrownBy(() -> read(Examples.WithDecimal.class))
        .hasMessage("Unrecognized type: java.math.BigDecimal");
  }

  @Test
  public void what_an_annotation_cannot_say_is_refused() {
    for (Class<?> wrong :
        new Class<?>[] {
          Examples.WithSqlDate.class,
          Examples.TooLongText.class,
          Examples.DefaultOnUnlimited.class,
          Examples.DefaultOnEnum.class
        }) {
      assertThatThrownBy(() -> read(wrong)).isInstanceOf(ActiveObjectsConfigurationException.class);
    }
  }

  private void read(Class<?> type) {
    EntityModel.of(type, names);
  }
}
