package org.sharedoutcomes.sandbox.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class CompilerTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-18T12:00:00Z"), ZoneOffset.UTC);

  /** An issue, as small as these tests need it. */
  private record Card(String key, List<String> versions, String text, Instant due, Integer size) {}

  private static final Card A =
      card("A", List.of("v1"), "Camera crashes on start", "2026-11-11T12:00:00Z", 1);
  private static final Card B =
      card("B", List.of("v1", "v2"), "Maps are slow", "2026-11-18T00:00:00Z", 2);
  private static final Card C = new Card("C", List.of(), null, null, null);

  @Test
  public void equality_of_many_values_asks_for_one_of_them() {
    finds("version = v1", A, B);
    finds("version in (v2, v3)", B);
    finds("version = EMPTY", C);
    finds("version in (v2, EMPTY)", B, C);
  }

  @Test
  public void what_is_empty_is_not_found_by_a_negation() {
    finds("version != v2", A);
    finds("version not in (v2)", A);
    finds("not version = v2", A);
    finds("version is not EMPTY", A, B);
    finds("text !~ camera", B);
    finds("size != 1", B);
    finds("due != 2026-11-18", A);
  }

  @Test
  public void ranked_choices_compare_by_rank() {
    finds("version >= v2", B);
    finds("version < v2", A, B);
  }

  @Test
  public void words_are_found_in_any_order_and_form_and_phrases_in_theirs() {
    finds("text ~ \"crash camera\"", A);
    finds("text ~ \"cam* st?rt\"", A);
    finds("text ~ \"\\\"slow maps\\\"\"");
    finds("text ~ \"\\\"maps are\\\"\"", B);
    finds("text ~ cam");
    finds("text is EMPTY", C);
  }

  @Test
  public void dates_compare_with_days_moments_and_periods() {
    finds("due = 2026-11-18", B);
    finds("due < \"2026/11/11 12:01\"", A);
    finds("due >= -7d", A, B);
    finds("due > -7d", B);
    finds("due >= startOfDay()", B);
    finds("due < startOfWeek()", A);
    finds("due <= now()", A, B);
    finds("due <= startOfMonth(\"+11d\")", A);
    finds("due > endOfMonth(-1)", A, B);
    finds("due <= endOfDay(-1)", A);
    finds("due is EMPTY", C);
  }

  @Test
  public void numbers_compare_as_numbers() {
    finds("size > 1.5", B);
    finds("size in (1, 2.0)", A, B);
  }

  @Test
  public void the_order_is_the_querys_then_the_usual_one() {
    finds("order by size", A, B, C);
    finds("order by size desc", C, B, A);
    finds("order by due", C, B, A);
    finds("order by due asc", A, B, C);
  }

  @Test
  public void all_that_is_wrong_is_said_at_once() {
    assertThatThrownBy(
            () -> search("version = v9 or foo = 1 or due > soon or text = x order by bar"))
        .isInstanceOfSatisfying(
            JqlException.class,
            e ->
                assertThat(e.sentences())
                    .containsExactly(
                        "The value 'v9' does not exist for the field 'version'.",
                        "Field 'foo' does not exist or you do not have permission to view it.",
                        "Date value 'soon' for field 'due' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
                        "The operator '=' is not supported by the 'text' field.",
                        "Field 'bar' does not exist or you do not have permission to view it."));
  }

  @Test
  public void a_day_that_does_not_exist_is_no_date() {
    assertThatThrownBy(() -> search("due = 2026-02-30"))
        .hasMessageContaining("Date value '2026-02-30'");
  }

  @Test
  public void an_operator_that_the_field_lacks_is_refused() {
    for (String query : List.of("version ~ v1", "due ~ 1", "size ~ 1", "text > 1", "due > EMPTY")) {
      assertThatThrownBy(() -> search(query)).hasMessageContaining("is not supported by the");
    }
  }

  @Test
  public void a_text_search_needs_a_word_that_does_not_begin_wild() {
    assertThatThrownBy(() -> search("text ~ \"\"")).hasMessageContaining("empty string");
    assertThatThrownBy(() -> search("text ~ \"*a\""))
        .hasMessageContaining("not allowed to start with '*'");
  }

  private static void finds(String query, Card... cards) {
    try {
      assertThat(search(query)).as(query).containsExactly(cards);
    } catch (JqlException e) {
      throw new AssertionError(query, e);
    }
  }

  private static List<Card> search(String query) throws JqlException {
    Moments moments = new Moments(NOON);
    Functions functions =
        (clause, call) ->
            new DateFunctions(moments)
                .call(call)
                .orElseThrow(
                    () -> new JqlException("Unable to find JQL function '" + call.name() + "()'."));
    return new Compiler<>(CompilerTest::field, functions, Comparator.comparing(Card::key))
        .compile(JqlParser.parse(query))
        .among(List.of(A, B, C));
  }

  private static Optional<JqlField<Card>> field(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "version" ->
              new ChoiceField<>(
                  Card::versions,
                  literal ->
                      List.of("v1", "v2", "v3").contains(literal.shown())
                          ? List.of(literal.shown())
                          : List.of(),
                  Optional.of(Comparator.naturalOrder()),
                  Optional.empty());
          case "text" -> new TextField<>(Card::text, Optional.empty());
          case "due" -> new MomentField<>(Card::due, new Moments(NOON));
          case "size" ->
              new NumberField<>(card -> card.size() == null ? null : new BigDecimal(card.size()));
          default -> null;
        });
  }

  private static Card card(String key, List<String> versions, String text, String due, int size) {
    return new Card(key, versions, text, Instant.parse(due), size);
  }
}
