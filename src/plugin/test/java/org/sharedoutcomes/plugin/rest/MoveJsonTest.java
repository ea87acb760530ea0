package org.sharedoutcomes.plugin.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;

public class MoveJsonTest {
  private static Answer<MoveRequest> read(String json) {
    return Json.parse(json.getBytes(UTF_8), MoveJson.class).then(MoveJson::request);
  }

  @Test
  public void an_expectation_of_null_is_not_the_same_as_none() {
    assertThat(read("{\"issue\":\"A-1\",\"quarter\":\"2026-Q1\",\"expectedQuarter\":null}").get())
        .isEqualTo(MoveRequest.to("A-1", "2026-Q1", new Expected(null), null));
    assertThat(read("{\"issue\":\"A-1\",\"quarter\":null}").get())
        .isEqualTo(MoveRequest.to("A-1", null, null, null));
  }

  @Test
  public void a_move_to_nowhere_is_refused() {
    assertThat(read("{\"issue\":\"A-1\"}").reasons())
        .extracting(Refusal::kind, Refusal::field)
        .containsExactly(tuple(Refusal.Kind.MALFORMED, "quarter"));
  }

  @Test
  public void what_is_no_text_is_shown_as_it_was_sent() {
    assertThat(read("{\"issue\":\"A-1\",\"quarter\":20261}").get().quarter()).isEqualTo("20261");
  }
}
