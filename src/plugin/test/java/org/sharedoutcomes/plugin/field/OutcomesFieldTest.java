package org.sharedoutcomes.plugin.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.mockito.MockedStatic;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class OutcomesFieldTest {
  private final World world = new World();
  private final ApplicationProperties properties = mock(ApplicationProperties.class);
  private final OutcomeNames names = new OutcomeNames(world.journal, properties);
  private final ErrorCollection errors = mock(ErrorCollection.class);
  private final FieldConfig config = mock(FieldConfig.class);
  private OutcomesField field;

  @Before
  public void one_outcome_exists() {
    Outcome outcome = OutcomeExamples.activationRate();
    assertThat(
            world
                .journal
                .save(
                    new Change<>(
                        Outcome.KIND, outcome.key(), 0, Actor.SYSTEM, "created", "", outcome))
                .isDone())
        .isTrue();
    when(properties.getBaseUrl(UrlMode.RELATIVE)).thenReturn("/jira");
    CustomField custom = mock(CustomField.class);
    when(custom.getId()).thenReturn("customfield_10100");
    when(config.getCustomField()).thenReturn(custom);
    try (MockedStatic<ComponentAccessor> jira = mockStatic(ComponentAccessor.class)) {
      field =
          new OutcomesField(
              names, world.links, new SimpleTexts(), mock(JiraAuthenticationContext.class));
    }
  }

  private static CustomFieldParams sent(Object... values) {
    CustomFieldParams params = mock(CustomFieldParams.class);
    when(params.getValuesForNullKey()).thenReturn(Arrays.asList(values));
    return params;
  }

  @Test
  public void an_unknown_outcome_is_refused_by_name() {
    field.validateFromParams(sent("activation-rate", "no-such"), errors, config);
    verify(errors).addError("customfield_10100", "unknown-outcome([no-such])");
  }

  @Test
  public void known_outcomes_and_none_are_taken() {
    field.validateFromParams(sent("activation-rate"), errors, config);
    field.validateFromParams(sent(), errors, config);
    verify(errors, never()).addError(anyString(), any());
  }

  @Test
  public void what_was_sent_is_read_without_blanks_and_doubles() {
    assertThat(field.getValueFromCustomFieldParams(sent(" b ", "a", "b", "", null)))
        .containsExactly("b", "a");
    assertThat(field.getValueFromCustomFieldParams(sent(""))).isNull();
  }

  @Test
  public void history_speaks_of_names_and_keeps_keys() {
    List<String> value = List.of("activation-rate", "gone");
    String name = OutcomeExamples.activationRate().name();
    assertThat(field.getChangelogString(null, value)).isEqualTo(name + ", gone");
    assertThat(field.getChangelogValue(null, value)).isEqualTo("activation-rate, gone");
    assertThat(field.getChangelogString(null, null)).isEmpty();
  }

  @Test
  public void each_outcome_leads_to_its_page() {
    assertThat(names.linked(List.of("activation-rate")))
        .extracting(outcome -> outcome.get("href"))
        .containsExactly("/jira/plugins/servlet/shared-outcomes/outcomes/activation-rate");
  }

  @Test
  public void every_outcome_can_be_chosen() {
    assertThat(names.toChoose(List.of()))
        .extracting(option -> option.get("key"))
        .contains("activation-rate");
  }

  @Test
  public void choices_are_only_made_when_somebody_reads_them() {
    boolean[] made = {false};
    List<Map<String, String>> choices =
        new Lazily<>(
            () -> {
              made[0] = true;
              return List.of(Map.of("key", "a"));
            });
    assertThat(made[0]).isFalse();
    assertThat(choices).hasSize(1);
    assertThat(made[0]).isTrue();
  }
}
