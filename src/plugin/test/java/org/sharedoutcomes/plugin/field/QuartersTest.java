package org.sharedoutcomes.plugin.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.sharedoutcomes.core.testkit.World;

public class QuartersTest {
  private final World world = new World();
  private final Quarters quarters = new Quarters(world.journal, world.clock);

  @Test
  public void a_year_back_and_two_ahead_can_be_chosen() {
    assertThat(quarters.around(null))
        .hasSize(13)
        .startsWith("2025-Q2")
        .contains("2026-Q2")
        .endsWith("2028-Q2");
  }

  @Test
  public void what_is_chosen_already_stays_possible() {
    assertThat(quarters.around("2015-Q3")).hasSize(14).startsWith("2015-Q3");
    assertThat(quarters.around("nonsense")).hasSize(13);
  }
}
