package org.sharedoutcomes.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.FiscalCalendar.NamedBy;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.programme.ChangeSettings.Draft;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class ChangeSettingsTest {
  private final World world = new World();
  private final ChangeSettings settings =
      new ChangeSettings(world.journal, world.permissions, world.issues);

  @Test
  public void until_somebody_changes_them_the_year_is_the_calendar_year() {
    assertThat(settings.settings(FakePeople.DEV).get().version()).isZero();
    assertThat(settings.settings(FakePeople.DEV).get().value()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  public void what_is_left_out_stays_as_it_is() {
    change(new Draft(4, null, null, null));
    change(new Draft(null, "start", null, null));
    change(new Draft(null, null, List.of("Epic", "Story", "Epic"), null));
    assertThat(settings.settings(FakePeople.DEV).get().value())
        .isEqualTo(
            new Settings(new FiscalCalendar(4, NamedBy.START), List.of("Epic", "Story"), null));
    assertThat(Settings.of(world.anotherNode().snapshot()).calendar().startMonth()).isEqualTo(4);
  }

  private void change(Draft draft) {
    settings.change(FakePeople.ADMIN, OptionalInt.empty(), draft).get();
  }

  @Test
  public void impossible_settings_are_refused_one_by_one() {
    assertThat(
            settings
                .change(
                    FakePeople.ADMIN,
                    OptionalInt.empty(),
                    new Draft(13, "middle", List.of("Saga"), null))
                .reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("fiscalYearStart", "fiscalYearNamedBy", "initiativeTypes[0]");
    assertThat(settings.settings(FakePeople.DEV).get().version()).isZero();
  }

  @Test
  public void a_stale_version_is_a_conflict_and_members_may_not_change() {
    change(new Draft(4, null, null, null));
    assertThat(
            settings
                .change(FakePeople.ADMIN, OptionalInt.of(0), new Draft(7, null, null, null))
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(
            settings
                .change(FakePeople.PAULA, OptionalInt.empty(), new Draft(7, null, null, null))
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }
}
