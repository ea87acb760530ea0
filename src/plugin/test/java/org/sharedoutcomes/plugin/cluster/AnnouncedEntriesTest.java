package org.sharedoutcomes.plugin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.After;
import org.junit.Test;
import org.mockito.MockedStatic;
import org.sharedoutcomes.core.journal.Entries;

public class AnnouncedEntriesTest {
  private final Entries stored = mock(Entries.class);
  private final DefinitionChanges changes = new DefinitionChanges();
  private final AnnouncedEntries entries = new AnnouncedEntries(stored, changes);
  private final MockedStatic<ExecutingHttpRequest> jira = mockStatic(ExecutingHttpRequest.class);
  private int told;

  @After
  public void requests_are_jiras_again() {
    jira.close();
  }

  private void inRequest() {
    Map<String, Object> attributes = new HashMap<>();
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.getArgument(0)));
    doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
        .when(request)
        .setAttribute(anyString(), any());
    doAnswer(call -> attributes.remove(call.getArgument(0)))
        .when(request)
        .removeAttribute(anyString());
    jira.when(ExecutingHttpRequest::get).thenReturn(request);
  }

  @Test
  public void all_parts_of_a_page_see_one_revision() {
    inRequest();
    when(stored.revision()).thenReturn("1", "2");
    assertThat(entries.revision()).isEqualTo("1");
    assertThat(entries.revision()).isEqualTo("1");
  }

  @Test
  public void whoever_writes_or_was_second_sees_the_newest() {
    inRequest();
    when(stored.revision()).thenReturn("1", "2");
    assertThat(entries.revision()).isEqualTo("1");
    assertThat(entries.append(null, true)).isFalse();
    assertThat(entries.revision()).isEqualTo("2");
  }

  @Test
  public void another_request_asks_anew() {
    when(stored.revision()).thenReturn("1", "2", "3");
    inRequest();
    assertThat(entries.revision()).isEqualTo("1");
    inRequest();
    assertThat(entries.revision()).isEqualTo("2");
  }

  @Test
  public void outside_of_requests_every_question_is_asked() {
    when(stored.revision()).thenReturn("1", "2");
    assertThat(entries.revision()).isEqualTo("1");
    assertThat(entries.revision()).isEqualTo("2");
  }

  @Test
  public void only_stored_definitions_are_told_of() {
    changes.listen(() -> told++);
    when(stored.append(null, true)).thenReturn(false, true);
    when(stored.append(null, false)).thenReturn(true);
    entries.append(null, true);
    entries.append(null, false);
    assertThat(told).isZero();
    entries.append(null, true);
    assertThat(told).isEqualTo(1);
  }
}
