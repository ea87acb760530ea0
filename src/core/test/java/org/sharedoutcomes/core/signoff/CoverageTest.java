package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.Test;

public class CoverageTest {
  @Test
  public void nothing_defined_covers_nothing() {
    Coverage coverage = new Coverage(false, Set.of(), false, Set.of());
    assertThat(coverage.inProgramme("TIMOB")).isFalse();
    assertThat(coverage.underRules("TIMOB")).isFalse();
  }

  @Test
  public void a_named_project_is_covered_in_any_case_of_letters() {
    Coverage coverage = new Coverage(false, Set.of("TIMOB"), false, Set.of("OTHER"));
    assertThat(coverage.inProgramme("timob")).isTrue();
    assertThat(coverage.underRules("TIMOB")).isFalse();
    assertThat(coverage.underRules("OTHER")).isTrue();
  }

  @Test
  public void a_programme_or_rule_without_projects_covers_every_project() {
    Coverage coverage = new Coverage(true, Set.of(), true, Set.of());
    assertThat(coverage.inProgramme("ANY")).isTrue();
    assertThat(coverage.underRules("ANY")).isTrue();
  }
}
