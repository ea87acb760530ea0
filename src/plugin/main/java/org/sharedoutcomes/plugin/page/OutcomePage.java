package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings;

/** The page of one outcome: the head that all tabs share, and the tab that was asked for. */
public final class OutcomePage {
  /** Tabs come in this order, those not named here after them. */
  private static final List<String> ORDER =
      List.of(
          OverviewTab.NAME,
          "work",
          "functions",
          "definition",
          "quality",
          "data",
          "jira",
          "nudges",
          "history");

  private final List<OutcomeTab> tabs;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseProgrammes browseProgrammes;
  private final BrowseReadings browseReadings;
  private final ShapeTree shapeTree;
  private final Members members;
  private final Journal journal;
  private final Phrases phrases;
  private final Clock clock;

  public OutcomePage(
      List<OutcomeTab> tabs,
      BrowseOutcomes browseOutcomes,
      BrowseProgrammes browseProgrammes,
      BrowseReadings browseReadings,
      ShapeTree shapeTree,
      Members members,
      Journal journal,
      Phrases phrases,
      Clock clock) {
    this.tabs = tabs.stream().sorted(Comparator.comparing(tab -> place(tab.name()))).toList();
    this.browseOutcomes = browseOutcomes;
    this.browseProgrammes = browseProgrammes;
    this.browseReadings = browseReadings;
    this.shapeTree = shapeTree;
    this.members = members;
    this.journal = journal;
    this.phrases = phrases;
    this.clock = clock;
  }

  private static int place(String name) {
    int place = ORDER.indexOf(name);
    return place < 0 ? ORDER.size() : place;
  }

  /** The tab of that name; the first one when none is named. */
  Optional<OutcomeTab> tab(String name) {
    return tabs.stream().filter(tab -> name.isEmpty() || tab.name().equals(name)).findFirst();
  }

  Answer<Page> show(Visit visit, String key, String tabName) {
    return journal.atOnce(
        () ->
            opened(visit, key)
                .then(
                    opened ->
                        tab(tabName)
                            .map(tab -> Answer.done(screen(tab, opened, tab.view(opened), 200)))
                            .orElseGet(() -> noSuchTab(tabName))));
  }

  /** Lets the tab do what its form asks for. */
  Answer<Page> post(Visit visit, String key, String tabName) {
    Answer<OpenedOutcome> opened = journal.atOnce(() -> opened(visit, key));
    return opened.then(
        open -> tab(tabName).map(tab -> done(tab, open)).orElseGet(() -> noSuchTab(tabName)));
  }

  private Answer<Page> done(OutcomeTab tab, OpenedOutcome opened) {
    OutcomeTab.Done done = tab.post(opened);
    if (done instanceof OutcomeTab.Done.Led led) {
      return Answer.done(Page.redirect(led.path(), led.text()));
    }
    if (done instanceof OutcomeTab.Done.Again again) {
      return journal.atOnce(() -> Answer.done(screen(tab, opened, again.view(), 422)));
    }
    if (done instanceof OutcomeTab.Done.Shown shown) {
      return journal.atOnce(() -> Answer.done(screen(tab, opened, shown.view(), 200)));
    }
    return Answer.refused(((OutcomeTab.Done.Refused) done).reasons());
  }

  private static Answer<Page> noSuchTab(String name) {
    return Answer.refused(Refusal.notFound("", "shared-outcomes.page.no-such-tab", name));
  }

  private Answer<OpenedOutcome> opened(Visit visit, String key) {
    return browseOutcomes.one(visit.actor(), key).map(document -> opened(visit, document));
  }

  private OpenedOutcome opened(Visit visit, Document<Outcome> document) {
    Actor actor = visit.actor();
    Outcome outcome = document.value();
    Programme programme = browseProgrammes.one(actor, outcome.programme()).get().value();
    return new OpenedOutcome(
        visit,
        document,
        programme,
        browseReadings.stands(actor, List.of(outcome)).get().get(outcome.key()),
        members.isMember(actor, programme));
  }

  private Page screen(OutcomeTab tab, OpenedOutcome opened, Record view, int status) {
    Map<String, Object> model = new LinkedHashMap<>(Plain.of(view));
    model.put("head", Plain.of(head(tab, opened)));
    return new Page.Screen(
        status,
        "atl.general",
        "outcome/" + tab.name(),
        opened.outcome().name(),
        model,
        tab.resources());
  }

  private OutcomeHead head(OutcomeTab shown, OpenedOutcome opened) {
    Programme programme = opened.programme();
    Outcome outcome = opened.outcome();
    return new OutcomeHead(
        OutcomeBanner.of(opened, browseOutcomes),
        OutcomeRow.of(outcome, opened.stand(), 0, "", phrases),
        opened
            .stand()
            .newest()
            .map(newest -> Freshness.of(newest.at(), clock.instant(), phrases))
            .orElse(""),
        programme.name(),
        outcome.narrative(),
        outcome.influencers().stream()
            .map(key -> programme.function(key).map(Function::name).orElse(key))
            .toList(),
        outcome.shares().stream()
            .filter(share -> !share.addsUp())
            .map(share -> phrases.share(share, programme))
            .toList(),
        way(opened),
        opened.member() && !outcome.retired(),
        shown.name(),
        tabs.stream()
            .map(
                tab ->
                    new OutcomeHead.Tab(
                        tab.name(), phrases.text("tab." + tab.name()), tab == shown))
            .toList());
  }

  /** From the top of the tree down, where one acts on several by the first that was drawn. */
  private List<OutcomeHead.Step> way(OpenedOutcome opened) {
    List<Edge> edges =
        shapeTree.tree(opened.actor(), opened.programme().key()).get().value().edges();
    List<OutcomeHead.Step> way = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = opened.key();
    while (at != null && seen.add(at)) {
      String from = at;
      at = edges.stream().filter(e -> e.from().equals(from)).map(Edge::to).findFirst().orElse(null);
      if (at != null) {
        String name = browseOutcomes.one(opened.actor(), at).get().value().name();
        way.add(0, new OutcomeHead.Step(at, name));
      }
    }
    return way;
  }
}
