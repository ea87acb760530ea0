package org.sharedoutcomes.plugin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Card.Delivery;
import org.sharedoutcomes.core.roadmap.Dimension;
import org.sharedoutcomes.core.roadmap.Layout;
import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;
import org.sharedoutcomes.core.roadmap.Period;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Roadmap.Cell;
import org.sharedoutcomes.core.roadmap.Roadmap.Column;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Timing;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.plugin.page.RoadmapPage.CardView;

public class RoadmapViewTest {
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Texts KEYS = new KeyTexts();

  /** The key with its arguments, so that a test sees what would be said. */
  private static final class KeyTexts implements Texts {
    @Override
    public String text(String key, Object... arguments) {
      return key.substring("shared-outcomes.roadmap.".length()) + Arrays.asList(arguments);
    }
  }

  private static Card card(AnIssue issue, Verdict.Status... states) {
    return card(issue, null, states);
  }

  private static Card card(AnIssue issue, Quarter starts, Verdict.Status... states) {
    List<FunctionVerdict> functions =
        Arrays.stream(states)
            .map(
                state ->
                    new FunctionVerdict(
                        "marketing",
                        "Marketing",
                        state,
                        Refusal.invalid("", "why"),
                        1,
                        0,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        FunctionVerdict.Terms.NONE,
                        Timing.NONE))
            .toList();
    Verdict verdict =
        new Verdict(
            states.length == 0 ? Verdict.Status.NOT_REQUIRED : states[0],
            Refusal.invalid("", "why"),
            List.of(),
            functions,
            Checklist.NONE,
            null);
    CardOutcome outcome =
        new CardOutcome(
            "a",
            "A",
            "%",
            new Effect(new BigDecimal("3"), 60, null, "", null, false),
            List.of(new BigDecimal("1"), new BigDecimal("2")));
    return new Card(
        issue.build(),
        Placement.of(issue.build(), FiscalCalendar.CALENDAR_YEAR),
        List.of(outcome),
        verdict,
        new Delivery(3, 7),
        null,
        Plan.NONE,
        starts,
        "",
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Lane lane(List<Card> first, List<Card> second, List<Card> beyond) {
    return new Lane(
        "",
        "",
        null,
        List.of(new Cell("2026-Q2", first), new Cell("2026-Q3", second)),
        List.of(),
        beyond,
        new Roadmap.Total(2, null));
  }

  private static Roadmap roadmap(Card... unscheduled) {
    return roadmap(
        new Lane(
            "",
            "",
            null,
            List.of(new Cell("2026-Q2", List.of()), new Cell("2026-Q3", List.of())),
            List.of(unscheduled),
            List.of(),
            new Roadmap.Total(unscheduled.length, null)));
  }

  private static Roadmap roadmap(Lane rest) {
    FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEAR;
    Period period = new Period(Q2, Q2.plus(1));
    List<Column> columns =
        period.quarters().stream()
            .map(
                q ->
                    new Column(
                        q.toString(),
                        q,
                        calendar.firstDay(q),
                        calendar.lastDay(q),
                        new Roadmap.Total(0, null)))
            .toList();
    return new Roadmap(
        "DEMO",
        Dimension.OUTCOME,
        Layout.QUARTERS,
        period,
        Q2,
        columns,
        List.of(),
        rest,
        rest.unscheduled(),
        List.of(),
        new Roadmap.Total(0, null),
        4,
        0,
        0,
        null,
        0);
  }

  private static CardView view(Card card) {
    return new CardViews(KEYS, roadmap(), Set.of("a")).of(card, "a");
  }

  @Test
  public void a_strip_shows_letter_icon_and_word_and_says_the_whole_name() {
    CardView view = view(card(AnIssue.epic(1, "A-1"), Verdict.Status.STALE));

    assertThat(view.signOff().get(0).letter()).isEqualTo("M");
    assertThat(view.signOff().get(0).text()).isEqualTo("◐ state-stale[]");
    assertThat(view.signOff().get(0).full()).isEqualTo("part[Marketing, state-stale[]]");
    assertThat(view.delivery()).isEqualTo("delivery[3, 7]");
    assertThat(view.outcomes().get(0).effect()).isEqualTo("expected-sure[+number[3], %, 60]");
  }

  @Test
  public void a_move_reads_as_it_was_written_and_nonsense_reaches_who_refuses_it() {
    assertThat(Moves.read("A-1/none/2026-Q2"))
        .isEqualTo(MoveRequest.to("A-1", "2026-Q2", new Expected(null), ""));
    assertThat(Moves.read("A-1/2026-Q2/none"))
        .isEqualTo(MoveRequest.to("A-1", null, new Expected("2026-Q2"), ""));
    assertThat(Moves.read("").quarter()).isEqualTo("-");
  }

  private static RoadmapPage page(Roadmap roadmap, RoadmapAddress address) {
    return new RoadmapView(KEYS, Locale.ENGLISH, roadmap, address).page(List.of(), false, "", null);
  }

  private static RoadmapAddress address(String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return RoadmapAddress.of(parameters);
  }

  @Test
  public void every_row_has_a_cell_for_each_column_and_the_last_is_without_outcome() {
    RoadmapPage page = page(roadmap(card(AnIssue.epic(1, "A-1"))), address("lanes", "outcome"));

    assertThat(page.columns())
        .extracting(RoadmapPage.Column::key)
        .containsExactly("none", "2026-Q2", "2026-Q3");
    assertThat(page.rows()).hasSize(1);
    assertThat(page.rows().get(0).name()).isEqualTo("board.rest-outcome[]");
    assertThat(page.rows().get(0).lines()).hasSize(1);
    assertThat(page.rows().get(0).lines().get(0).cells()).hasSize(3);
    assertThat(page.columns().get(1).current()).isTrue();
    assertThat(page.earlier()).isEqualTo("earlier[4]");
    assertThat(page.earlierQuery())
        .isEqualTo("?programme=DEMO&from=2025-Q4&to=2026-Q1&lanes=outcome");
    assertThat(Plain.of(page)).containsKeys("rows", "columns");
  }

  @Test
  public void work_that_spans_quarters_is_drawn_once_across_them_and_says_so() {
    Card wide = card(AnIssue.epic(1, "A-1").targetQuarter(Q2.plus(1)), Q2.plus(-1));
    Card narrow = card(AnIssue.epic(2, "A-2").targetQuarter(Q2), (Quarter) null);
    Card beyond = card(AnIssue.epic(3, "A-3").targetQuarter(Q2.plus(5)), Q2.plus(1));
    RoadmapPage page =
        page(roadmap(lane(List.of(narrow), List.of(wide), List.of(beyond))), address());

    List<RoadmapPage.Line> lines = page.rows().get(0).lines();
    assertThat(page.rows().get(0).height()).isEqualTo(2);
    assertThat(lines.get(0).cells()).extracting(RoadmapPage.Cell::width).containsExactly(1, 2);
    CardView drawn = lines.get(0).cells().get(1).cards().get(0);
    assertThat(drawn.marks()).isEqualTo("board.spans[2026-Q1, 2026-Q3]");
    assertThat(drawn.edges()).isEqualTo(" so-since");
    assertThat(lines.get(1).cells()).hasSize(3);
    assertThat(lines.get(1).cells().get(2).cards().get(0).edges()).isEqualTo(" so-until");
    assertThat(lines.stream().flatMap(line -> line.cells().stream()))
        .flatExtracting(RoadmapPage.Cell::cards)
        .extracting(CardView::key)
        .containsExactly("A-1", "A-2", "A-3");
  }

  @Test
  public void what_lets_nothing_through_is_named_with_the_way_back() {
    RoadmapPage page =
        page(roadmap(), address("programme", "DEMO", "filter", "xyz", "hide", "trend"));

    assertThat(page.filteredOut()).isEqualTo("board.filtered-out[board.filter-words[xyz]]");
    assertThat(page.unfilteredQuery()).isEqualTo("?programme=DEMO&hide=trend");
    assertThat(page.noCards()).isFalse();
    assertThat(page.show().trend()).isFalse();
    assertThat(page.show().effect()).isTrue();
  }

  @Test
  public void an_address_keeps_the_whole_state_and_nothing_else() {
    RoadmapAddress address = address("jql", "a = \"b&c\"", "nonsense", "1", "programme", "DEMO");

    assertThat(address.query()).isEqualTo("?programme=DEMO&jql=a+%3D+%22b%26c%22");
    assertThat(address.with("mode", "read").isReadOnly()).isTrue();
    assertThat(address.with("as-of", "2026-01-01").isReadOnly()).isTrue();
    assertThat(address.with("programme", "").query()).isEqualTo("?jql=a+%3D+%22b%26c%22");
    assertThat(address.isReadOnly()).isFalse();
  }

  @Test
  public void a_spark_needs_two_values_and_lies_within_its_box() {
    Sparks sparks = new Sparks(KEYS);

    assertThat(sparks.of("a", List.of(new BigDecimal("1")), "%")).isNull();
    assertThat(sparks.of("a", List.of(new BigDecimal("1"), new BigDecimal("3")), "%").points())
        .isEqualTo("2.0,16.0 62.0,2.0");
    assertThat(sparks.of("a", List.of(new BigDecimal("2"), new BigDecimal("2")), "%").points())
        .isEqualTo("2.0,9.0 62.0,9.0");
  }
}
