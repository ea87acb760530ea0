package org.sharedoutcomes.plugin.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class OutcomesOperationsTest {
  private final CustomField custom = mock(CustomField.class);
  private final ErrorCollection errors = mock(ErrorCollection.class);
  private final OutcomesOperations operations =
      new OutcomesOperations(custom, mock(I18nHelper.class), new SimpleTexts());

  private static JsonData json(Object data) {
    JsonData json = mock(JsonData.class);
    when(json.getData()).thenReturn(data);
    return json;
  }

  @Test
  public void set_takes_an_array_of_keys_or_null() {
    List<String> now = List.of("old");
    assertThat(operations.handleSetOperation(null, null, now, json(List.of("a", "b")), errors))
        .containsExactly("a", "b");
    assertThat(operations.handleSetOperation(null, null, now, json(null), errors)).isEmpty();
    verify(errors, never()).addError(any(), anyString());
  }

  @Test
  public void set_refuses_anything_else_and_changes_nothing() {
    when(custom.getId()).thenReturn("customfield_1");
    List<String> now = List.of("old");
    assertThat(operations.handleSetOperation(null, null, now, json("a"), errors)).isEqualTo(now);
    assertThat(
            operations.handleSetOperation(
                null, null, now, json(List.of(Map.of("key", "a"))), errors))
        .isEqualTo(now);
    verify(errors, org.mockito.Mockito.times(2)).addError("customfield_1", "not-an-array");
  }

  @Test
  public void add_and_remove_work_on_what_is_there() {
    assertThat(operations.handleAddOperation(null, null, List.of("a"), json("b"), errors))
        .containsExactly("a", "b");
    assertThat(operations.handleAddOperation(null, null, List.of("a"), json("a"), errors))
        .containsExactly("a");
    assertThat(operations.handleRemoveOperation(null, null, List.of("a", "b"), json("a"), errors))
        .containsExactly("b");
  }

  @Test
  public void the_result_goes_to_jiras_own_validation() {
    when(custom.getId()).thenReturn("customfield_1");
    IssueInputParameters parameters = mock(IssueInputParameters.class);
    operations.finaliseOperation(List.of("a", "b"), parameters, errors);
    verify(parameters).addCustomFieldValue("customfield_1", "a", "b");
  }
}
