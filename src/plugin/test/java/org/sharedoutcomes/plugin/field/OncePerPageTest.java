package org.sharedoutcomes.plugin.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class OncePerPageTest {
  private final AtomicInteger asked = new AtomicInteger();

  private static HttpServletRequest request(String method) {
    Map<String, Object> attributes = new HashMap<>();
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getMethod()).thenReturn(method);
    when(request.getAttribute(anyString()))
        .thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
    doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
        .when(request)
        .setAttribute(anyString(), any());
    return request;
  }

  private String find(HttpServletRequest request, String name, String found) {
    return OncePerPage.find(
        request,
        name,
        String.class,
        () -> {
          asked.incrementAndGet();
          return found;
        });
  }

  @Test
  public void a_page_that_is_read_asks_once_for_each_name() {
    HttpServletRequest page = request("GET");
    assertThat(find(page, "7", "Signed")).isEqualTo("Signed");
    assertThat(find(page, "7", "Waiting")).isEqualTo("Signed");
    assertThat(find(page, "8", null)).isNull();
    assertThat(find(page, "8", "Waiting")).isNull();
    assertThat(asked).hasValue(2);
  }

  @Test
  public void what_writes_and_what_is_no_page_asks_each_time() {
    HttpServletRequest form = request("POST");
    find(form, "7", "Waiting");
    assertThat(find(form, "7", "Signed")).isEqualTo("Signed");
    find(null, "7", "Waiting");
    assertThat(find(null, "7", "Signed")).isEqualTo("Signed");
    assertThat(asked).hasValue(4);
  }
}
