package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.alignment.CompareDelivery;
import org.sharedoutcomes.core.alignment.Comparison;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.impact.Ledger;
import org.sharedoutcomes.core.impact.LedgerRequest;
import org.sharedoutcomes.core.impact.ViewLedger;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.plugin.page.DeliveredViews.Item;
import org.sharedoutcomes.plugin.page.LedgerViews.Line;
import org.sharedoutcomes.plugin.page.LedgerViews.TeamLine;

/** {@code impact-ledger}: what was expected, what came, what is due, and how well people knew. */
public final class ImpactLedgerServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final int ALL = 100;
  private static final List<String> TABS =
      List.of("overdue", "upcoming", "results", "calibration", "delivered");

  private final transient ViewLedger viewLedger;
  private final transient CompareDelivery compareDelivery;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Journal journal;
  private final transient LedgerViews views;
  private final transient DeliveredViews items;
  private final transient ImpactWords words;

  public ImpactLedgerServlet(
      PageFrame frame,
      ViewLedger viewLedger,
      CompareDelivery compareDelivery,
      BrowseProgrammes browseProgrammes,
      Journal journal,
      LedgerViews views,
      DeliveredViews items,
      ImpactWords words) {
    super(frame);
    this.viewLedger = viewLedger;
    this.compareDelivery = compareDelivery;
    this.browseProgrammes = browseProgrammes;
    this.journal = journal;
    this.views = views;
    this.items = items;
    this.words = words;
  }

  /**
   * What the page prints.
   *
   * @param filters the choices by parameter; none where they would change nothing
   * @param asks whether there is anything to choose
   * @param came whether any line has a result to show
   * @param teamsAre what stands for a team here, as a sentence
   */
  private record View(
      boolean noProgramme,
      ProgrammeChoice choice,
      String tab,
      List<Tab> tabs,
      List<Filter> filters,
      boolean asks,
      boolean filtered,
      String plain,
      String csv,
      String teamsAre,
      List<Line> lines,
      boolean came,
      boolean empty,
      String emptyWhy,
      List<TeamLine> teams,
      TeamLine sum,
      List<Item> notMoved,
      boolean anyNotMoved,
      List<Item> tooEarly,
      boolean anyTooEarly) {}

  /** A part of the ledger; without a count where counting says nothing. */
  private record Tab(String word, String label, boolean current, String count, String path) {}

  private record Filter(String name, String label, List<Choice> choices) {}

  private record Choice(String value, String label, boolean chosen) {}

  @Override
  Page get(Visit visit) {
    return journal.atOnce(() -> read(visit));
  }

  private Page read(Visit visit) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(browseProgrammes, visit.actor(), visit.parameter("programme"));
    if (choice.none()) {
      return screen(
          new View(
              true, choice, "", List.of(), List.of(), false, false, "", "", "", List.of(), false,
              true, "", List.of(), null, List.of(), false, List.of(), false));
    }
    LedgerRequest request =
        new LedgerRequest(
            choice.key(),
            visit.parameter("outcome"),
            visit.parameter("function"),
            visit.parameter("team"));
    Answer<Ledger> ledger = viewLedger.ledger(visit.actor(), request);
    return ledger.isDone()
        ? screen(view(visit, choice, request, ledger.get()))
        : refused(ledger.reasons());
  }

  private Page screen(View view) {
    return Page.screen("impact-ledger", words.text("title"), Plain.of(view)).with("impact");
  }

  private View view(Visit visit, ProgrammeChoice choice, LedgerRequest request, Ledger ledger) {
    String tab = TABS.contains(visit.parameter("tab")) ? visit.parameter("tab") : TABS.get(0);
    List<Comparison> compared = compareDelivery.all(visit.actor(), choice.key()).get();
    List<Item> notMoved = items.overdue(compared, ALL);
    List<Item> tooEarly = items.early(compared, ALL);
    List<Line> lines =
        switch (tab) {
          case "overdue" -> views.lines(visit.actor(), ledger, ledger.due());
          case "upcoming" -> views.lines(visit.actor(), ledger, ledger.upcoming());
          case "results" -> views.lines(visit.actor(), ledger, ledger.results());
          default -> List.of();
        };
    List<TeamLine> teams = views.teams(ledger.everybody(), ledger.teamField() == null);
    boolean ofRows = TABS.indexOf(tab) < 3;
    boolean empty =
        switch (tab) {
          case "calibration" -> teams.isEmpty();
          case "delivered" -> notMoved.isEmpty() && tooEarly.isEmpty();
          default -> lines.isEmpty();
        };
    Map<String, Integer> counts =
        Map.of(
            "overdue", ledger.due().size(),
            "upcoming", ledger.upcoming().size(),
            "results", ledger.results().size(),
            "delivered", notMoved.size() + tooEarly.size());
    boolean filtered = ofRows && !request.equals(LedgerRequest.of(choice.key()));
    return new View(
        false,
        choice,
        tab,
        TABS.stream().map(word -> tab(word, tab, counts, request)).toList(),
        ofRows ? filters(ledger, request) : List.of(),
        ofRows || choice.several(),
        filtered,
        path(LedgerRequest.of(choice.key()), tab),
        "/rest/shared-outcomes/1.0/impact-ledger.csv?" + query(request),
        ledger.teamField() == null
            ? words.text("teams-are-functions")
            : words.text("teams-are-field", ledger.teamField()),
        lines,
        lines.stream().anyMatch(line -> !line.verdict().isEmpty()),
        empty,
        words.text(filtered ? "empty-filtered" : "empty-" + tab),
        teams,
        views.sum(ledger.everybody()),
        notMoved,
        !notMoved.isEmpty(),
        tooEarly,
        !tooEarly.isEmpty());
  }

  private Tab tab(String word, String current, Map<String, Integer> counts, LedgerRequest request) {
    return new Tab(
        word,
        words.text("tab-" + word),
        word.equals(current),
        counts.containsKey(word) ? words.text("number", counts.get(word)) : "",
        path(request, word));
  }

  private static String path(LedgerRequest request, String tab) {
    return ImpactWords.PATH + "?" + query(request) + "&tab=" + tab;
  }

  private static String query(LedgerRequest request) {
    StringBuilder query = new StringBuilder("programme=" + encoded(request.programme()));
    if (!request.outcome().isEmpty()) {
      query.append("&outcome=").append(encoded(request.outcome()));
    }
    if (!request.function().isEmpty()) {
      query.append("&function=").append(encoded(request.function()));
    }
    if (!request.team().isEmpty()) {
      query.append("&team=").append(encoded(request.team()));
    }
    return query.toString();
  }

  private static String encoded(String text) {
    return IssueSearches.encoded(text);
  }

  /** The team is a choice of its own only where a field says it. */
  private List<Filter> filters(Ledger ledger, LedgerRequest request) {
    List<Filter> filters = new ArrayList<>();
    List<Choice> outcomes =
        journal.snapshot().values(Outcome.KIND).stream()
            .filter(outcome -> outcome.programme().equals(ledger.programme().key()))
            .map(outcome -> choice(outcome.key(), outcome.name(), request.outcome()))
            .sorted(java.util.Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
            .collect(Collectors.toCollection(ArrayList::new));
    filters.add(filter("outcome", outcomes));
    List<Choice> functions = new ArrayList<>();
    ledger
        .programme()
        .functions()
        .forEach(f -> functions.add(choice(f.key(), f.name(), request.function())));
    functions.add(choice(LedgerRequest.NONE, words.text("no-function"), request.function()));
    filters.add(filter("function", functions));
    if (ledger.teamField() != null) {
      filters.add(
          filter(
              "team",
              ledger.teams().stream()
                  .map(
                      team ->
                          team.isEmpty()
                              ? choice(LedgerRequest.NONE, words.text("no-team"), request.team())
                              : choice(team, team, request.team()))
                  .toList()));
    }
    return filters;
  }

  private Filter filter(String name, List<Choice> choices) {
    List<Choice> all = new ArrayList<>(List.of(new Choice("", words.text("all"), false)));
    all.addAll(choices);
    return new Filter(name, words.text(name), all);
  }

  private static Choice choice(String value, String label, String wanted) {
    return new Choice(value, label, value.equals(wanted));
  }
}
