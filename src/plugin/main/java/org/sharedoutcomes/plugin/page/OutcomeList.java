package org.sharedoutcomes.plugin.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Status.Standing;
import org.sharedoutcomes.plugin.page.OutcomeListPage.Choice;
import org.sharedoutcomes.plugin.page.OutcomeListPage.Line;
import org.sharedoutcomes.plugin.page.OutcomeListPage.Link;
import org.sharedoutcomes.plugin.page.OutcomeListPage.Part;

/** The page of all outcomes: each programme's tree as a list, its North Star first. */
public final class OutcomeList {
  /** So many on one page. */
  private static final int AT_ONCE = 100;

  private final BrowseProgrammes browseProgrammes;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;
  private final ShapeTree shapeTree;
  private final Members members;
  private final Permissions permissions;
  private final Journal journal;
  private final CheckInForms forms;
  private final Phrases phrases;

  public OutcomeList(
      BrowseProgrammes browseProgrammes,
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings,
      ShapeTree shapeTree,
      Members members,
      Permissions permissions,
      Journal journal,
      CheckInForms forms,
      Phrases phrases) {
    this.browseProgrammes = browseProgrammes;
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
    this.shapeTree = shapeTree;
    this.members = members;
    this.permissions = permissions;
    this.journal = journal;
    this.forms = forms;
    this.phrases = phrases;
  }

  /** An outcome in its place in the tree of its programme. */
  private record Placed(Programme programme, TreeOrder.Place place) {}

  Page page(Visit visit) {
    return journal.atOnce(() -> read(visit));
  }

  private Page read(Visit visit) {
    Actor actor = visit.actor();
    OutcomeFilter filter = OutcomeFilter.of(visit);
    List<Outcome> outcomes =
        browseOutcomes.all(actor, Optional.empty()).get().stream().map(Document::value).toList();
    Map<String, Stand> stands = browseReadings.stands(actor, outcomes).get();
    List<Programme> programmes =
        browseProgrammes.all(actor).get().stream().map(Document::value).toList();
    List<Placed> wanted =
        placed(actor, programmes, outcomes).stream()
            .filter(
                one -> filter.wants(one.place().outcome(), stands.get(one.place().outcome().key())))
            .toList();
    int page = page(visit.parameter("page"), wanted.size());
    List<Placed> shown =
        wanted.subList(page * AT_ONCE, Math.min(wanted.size(), (page + 1) * AT_ONCE));
    String back = OutcomesServlet.PATH + query(filter, page);
    OutcomeListPage view =
        new OutcomeListPage(
            programmes.stream()
                .map(programme -> part(actor, programme, shown, stands, filter, back))
                .filter(part -> !part.empty() || !filter.any() && isEmpty(part, outcomes))
                .toList(),
            programmes.isEmpty(),
            permissions.mayAdminister(actor),
            !outcomes.isEmpty(),
            filter.any(),
            filter.name(),
            owners(outcomes, filter),
            standings(filter),
            phrases.text("found", wanted.size(), outcomes.size()),
            wanted.isEmpty() && filter.any(),
            wanted.size() > AT_ONCE,
            links(filter, page, wanted.size()));
    return Page.screen("outcomes", phrases.text("outcomes"), Plain.of(view));
  }

  private static boolean isEmpty(Part part, List<Outcome> outcomes) {
    return outcomes.stream().noneMatch(outcome -> outcome.programme().equals(part.key()));
  }

  private List<Placed> placed(Actor actor, List<Programme> programmes, List<Outcome> all) {
    List<Placed> placed = new ArrayList<>();
    for (Programme programme : programmes) {
      List<Outcome> own =
          all.stream().filter(outcome -> outcome.programme().equals(programme.key())).toList();
      TreeOrder.of(own, shapeTree.tree(actor, programme.key()).get().value())
          .forEach(place -> placed.add(new Placed(programme, place)));
    }
    return placed;
  }

  private Part part(
      Actor actor,
      Programme programme,
      List<Placed> shown,
      Map<String, Stand> stands,
      OutcomeFilter filter,
      String back) {
    boolean member = members.isMember(actor, programme);
    List<Line> lines =
        shown.stream()
            .filter(one -> one.programme().equals(programme))
            .map(
                one ->
                    line(
                        one.place(),
                        stands.get(one.place().outcome().key()),
                        filter,
                        member ? back : ""))
            .toList();
    return new Part(
        programme.key(),
        programme.name(),
        phrases.text("outcomes-of", programme.name()),
        member,
        lines,
        lines.isEmpty());
  }

  /** What was filtered stands without the tree around it, so it is not set in. */
  private Line line(TreeOrder.Place place, Stand stand, OutcomeFilter filter, String back) {
    Outcome outcome = place.outcome();
    String relation = place.edge() == null ? "" : phrases.relation(place.edge());
    return new Line(
        filter.any()
            ? OutcomeRow.of(outcome, stand, 0, "", phrases)
            : OutcomeRow.of(outcome, stand, place.depth(), relation, phrases),
        back.isEmpty() ? null : forms.compact(outcome, stand, back));
  }

  private List<Choice> owners(List<Outcome> outcomes, OutcomeFilter filter) {
    return outcomes.stream()
        .map(Outcome::owner)
        .distinct()
        .map(key -> new Choice(key, phrases.person(key), key.equals(filter.owner())))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private List<Choice> standings(OutcomeFilter filter) {
    return Arrays.stream(Standing.values())
        .map(
            standing ->
                new Choice(
                    Findings.name(standing),
                    phrases.word("standing", standing),
                    Findings.name(standing).equals(filter.standing())))
        .toList();
  }

  private static int page(String typed, int size) {
    int last = Math.max(0, (size - 1) / AT_ONCE);
    return typed.matches("\\d{1,6}") ? Math.max(0, Math.min(last, Integer.parseInt(typed) - 1)) : 0;
  }

  private List<Link> links(OutcomeFilter filter, int current, int size) {
    return IntStream.rangeClosed(0, Math.max(0, size - 1) / AT_ONCE)
        .mapToObj(
            page ->
                new Link(
                    query(filter, page),
                    page + 1,
                    phrases.text("page-number", page + 1),
                    page == current))
        .toList();
  }

  private static String query(OutcomeFilter filter, int page) {
    List<String> parts = new ArrayList<>();
    parameter(parts, "name", filter.name());
    parameter(parts, "owner", filter.owner());
    parameter(parts, "status", filter.standing());
    parameter(parts, "page", page == 0 ? "" : Integer.toString(page + 1));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void parameter(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, UTF_8));
    }
  }
}
