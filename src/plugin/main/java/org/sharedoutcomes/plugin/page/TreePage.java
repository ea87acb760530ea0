package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Flaw;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseTree.Picture;
import org.sharedoutcomes.core.reading.Period;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Reconciliation;
import org.sharedoutcomes.plugin.page.TreeLayout.Box;
import org.sharedoutcomes.plugin.page.TreeView.Fault;
import org.sharedoutcomes.plugin.page.TreeView.Line;
import org.sharedoutcomes.plugin.page.TreeView.Link;
import org.sharedoutcomes.plugin.page.TreeView.Node;
import org.sharedoutcomes.plugin.page.TreeView.Selected;
import org.sharedoutcomes.plugin.page.TreeView.Tie;

/** Turns the picture of a tree into its page: one list of nodes for the canvas and the outline. */
final class TreePage {
  private static final int WORDS = 14;
  private static final int MOST_WORDS = 3;
  private static final int FOLD = 24;

  private final Phrases phrases;
  private final Texts texts;
  private final Picture picture;
  private final TreeState state;
  private final TreeBranches branches;
  private final TreeForm form;
  private final boolean member;
  private final Map<String, Outcome> byKey = new LinkedHashMap<>();
  private final Map<String, List<Flaw>> flaws = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();

  /**
   * Draws for this address.
   *
   * @param form the form as it was sent and refused; null when none was
   */
  TreePage(
      Phrases phrases,
      Texts texts,
      Picture picture,
      TreeState state,
      TreeForm form,
      boolean member) {
    this.phrases = phrases;
    this.texts = texts;
    this.picture = picture;
    this.state = state;
    this.form = form;
    this.member = member;
    this.branches = new TreeBranches(picture, state);
    picture.outcomes().forEach(outcome -> byKey.put(outcome.key(), outcome));
    picture.flaws().forEach(f -> flaws.computeIfAbsent(f.whole(), key -> new ArrayList<>()).add(f));
  }

  TreeView view(List<Programme> programmes) {
    List<Edge> edges =
        picture.tree().value().edges().stream()
            .filter(edge -> branches.sees(edge.from()) && branches.sees(edge.to()))
            .toList();
    List<TreeOrder.Place> places =
        TreeOrder.of(
            picture.outcomes().stream().filter(o -> branches.sees(o.key())).toList(),
            picture.tree().value());
    TreeLayout layout =
        TreeLayout.of(
            places.stream().map(place -> place.outcome().key()).toList(),
            edges.stream().map(e -> new TreeLayout.Link(e.from(), e.to())).toList());
    Map<String, Box> boxes = new HashMap<>();
    layout.boxes().forEach(box -> boxes.put(box.key(), box));
    Map<String, List<Edge>> up = new HashMap<>();
    edges.forEach(e -> up.computeIfAbsent(e.from(), key -> new ArrayList<>()).add(e));
    places.forEach(place -> levels.put(place.outcome().key(), place.depth() + 1));
    List<Node> nodes =
        places.stream()
            .map(
                place ->
                    node(
                        place,
                        boxes.get(place.outcome().key()),
                        up.getOrDefault(place.outcome().key(), List.of())))
            .toList();
    List<Fault> faults = picture.flaws().stream().map(this::fault).toList();
    return new TreeView(
        state.programme(),
        picture.outcomes().isEmpty(),
        programmes.size() > 1,
        programmes.size() < 2 ? List.of() : programmes.stream().map(this::choice).toList(),
        state.view(),
        state.seenAs("canvas").link(),
        state.seenAs("outline").link(),
        state.query(),
        state.query().isEmpty() ? "" : text("found", branches.matches().size(), state.query()),
        branches.matches().stream()
            .map(key -> new Link(byKey.get(key).name(), state.at(key).link()))
            .toList(),
        branches.hidden() == 0 ? "" : text("hidden", branches.hidden()),
        state.unfolded(true).link(),
        state.unfolded(false).link(),
        fields(),
        layout.width(),
        layout.height(),
        lines(layout, edges),
        nodes,
        text("caption", name(programmes)),
        faults,
        faults.isEmpty() ? "" : text("faults", faults.size()),
        picture.tree().value().edges().isEmpty(),
        member,
        branches.selected().map(this::selected).orElse(null));
  }

  private String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.tree." + name, arguments);
  }

  private TreeView.Choice choice(Programme programme) {
    TreeState there = new TreeState(programme.key(), "", state.view(), "", Set.of(), state.whole());
    return new TreeView.Choice(
        programme.key(), programme.name(), there.link(), programme.key().equals(state.programme()));
  }

  private String name(List<Programme> programmes) {
    return programmes.stream()
        .filter(programme -> programme.key().equals(state.programme()))
        .map(Programme::name)
        .findFirst()
        .orElse(state.programme());
  }

  /** What of the address a form must carry on, without what is searched for. */
  private List<Link> fields() {
    List<Link> fields = new ArrayList<>(List.of(new Link("programme", state.programme())));
    branches.selected().ifPresent(outcome -> fields.add(new Link("node", outcome.key())));
    if (!state.view().isEmpty()) {
      fields.add(new Link("view", state.view()));
    }
    state.flipped().forEach(key -> fields.add(new Link("flip", key)));
    if (state.whole()) {
      fields.add(new Link("whole", "1"));
    }
    return fields;
  }

  private List<Line> lines(TreeLayout layout, List<Edge> edges) {
    List<Line> lines = new ArrayList<>();
    for (TreeLayout.Line line : layout.lines()) {
      Edge edge =
          edges.stream().filter(e -> e.joins(line.from(), line.to())).findFirst().orElseThrow();
      lines.add(
          new Line(
              line.path(),
              text(
                  "edge",
                  byKey.get(edge.from()).name(),
                  phrases.relation(edge),
                  byKey.get(edge.to()).name()),
              onWay(edge),
              !edge.isComponent(),
              broken(edge)));
    }
    return lines;
  }

  private boolean onWay(Edge edge) {
    int at = branches.way().indexOf(edge.from());
    return at > 0 && branches.way().get(at - 1).equals(edge.to());
  }

  private boolean broken(Edge edge) {
    return edge.isComponent()
        && flaws.getOrDefault(edge.to(), List.of()).stream()
            .anyMatch(flaw -> flaw.part().isEmpty() || flaw.part().equals(edge.from()));
  }

  private Node node(TreeOrder.Place place, Box box, List<Edge> up) {
    Outcome outcome = place.outcome();
    String key = outcome.key();
    List<String> words = words(up);
    Optional<Reconciliation> found = Optional.ofNullable(picture.reconciliations().get(key));
    int height = words.size() * WORDS;
    boolean foldable = branches.hasBelow(key);
    return new Node(
        OutcomeRow.of(
            outcome,
            picture.stands().get(key),
            place.depth(),
            place.edge() == null ? "" : phrases.relation(place.edge()),
            phrases),
        place.depth() + 1,
        state.at(key).link(),
        branches.selected().filter(one -> one.key().equals(key)).isPresent(),
        branches.way().contains(key),
        branches.matches().contains(key),
        flaws.containsKey(key),
        box.x(),
        box.y(),
        box.y() - height - 2,
        height,
        box.x() + (TreeLayout.BOX_WIDTH - FOLD * 2) / 2,
        box.y() + TreeLayout.BOX_HEIGHT,
        words,
        relations(up),
        String.join("; ", relations(up)),
        found.map(this::state).orElse(""),
        found.map(TreePage::mark).orElse(""),
        found.map(this::sentence).orElse(""),
        foldable ? branches.folded(key).link() : "",
        branches.open(key),
        foldable ? text(branches.open(key) ? "fold" : "unfold", outcome.name()) : "",
        branches.countBelow(key));
  }

  /** What the edges mean, the outcome they lead to named where there are several. */
  private List<String> relations(List<Edge> up) {
    return up.stream()
        .map(
            edge ->
                up.size() == 1
                    ? relation(edge)
                    : text("words", relation(edge), byKey.get(edge.to()).name()))
        .toList();
  }

  private String relation(Edge edge) {
    return (broken(edge) ? "\u26a0 " : "") + phrases.relation(edge);
  }

  /** The same in the little room above a box: of several a sign and where they lead to. */
  private List<String> words(List<Edge> up) {
    if (up.size() == 1) {
      return List.of(relation(up.get(0)));
    }
    List<String> words = new ArrayList<>();
    for (Edge edge : up) {
      words.add((broken(edge) ? "\u26a0 " : "") + sign(edge) + " " + byKey.get(edge.to()).name());
    }
    if (words.size() > MOST_WORDS) {
      List<String> some = new ArrayList<>(words.subList(0, MOST_WORDS - 1));
      some.add(text("more-words", words.size() - some.size()));
      return some;
    }
    return words;
  }

  private static String sign(Edge edge) {
    return switch (TreeForm.How.of(edge)) {
      case SUM -> "+";
      case PRODUCT -> "\u00d7";
      case NUMERATOR -> "\u00f7\u2191";
      case DENOMINATOR -> "\u00f7\u2193";
      case RAISES -> "\u25b2";
      case LOWERS -> "\u25bc";
    };
  }

  private String state(Reconciliation found) {
    return phrases.word("reconciled", found.state());
  }

  private static String mark(Reconciliation found) {
    return switch (found.state()) {
      case ADDS_UP -> "\u2713";
      case DIFFERS -> "\u2260";
      case NOT_REPORTED -> "=";
      case INCOMPLETE -> "\u2026";
      case NOT_COMPUTABLE -> "\u26a0";
    };
  }

  private String sentence(Reconciliation found) {
    return texts.text(found.key(), found.arguments().toArray());
  }

  private Fault fault(Flaw flaw) {
    return new Fault(
        texts.say(flaw.reason()),
        flaw.broken(),
        byKey.get(flaw.whole()).name(),
        state.at(flaw.whole()).link());
  }

  private Selected selected(Outcome outcome) {
    String key = outcome.key();
    Optional<Reconciliation> found = Optional.ofNullable(picture.reconciliations().get(key));
    List<Edge> edges = picture.tree().value().edges();
    TreeEditors editors = new TreeEditors(phrases, picture, form);
    List<Tie> below =
        edges.stream().filter(e -> e.to().equals(key)).map(e -> tie(e, e.from(), editors)).toList();
    List<Tie> above =
        edges.stream().filter(e -> e.from().equals(key)).map(e -> tie(e, e.to(), editors)).toList();
    return new Selected(
        form == null ? List.of() : form.errors().getOrDefault("form", List.of()),
        OutcomeRow.of(outcome, picture.stands().get(key), 0, "", phrases),
        branches.way().stream()
            .map(step -> new Link(byKey.get(step).name(), state.at(step).link()))
            .toList(),
        OutcomesServlet.PATH + "/" + key,
        found.map(this::state).orElse(""),
        found.map(TreePage::mark).orElse(""),
        found.map(this::sentence).orElse(""),
        found.flatMap(each -> Optional.ofNullable(each.period())).map(this::period).orElse(""),
        below,
        below.isEmpty(),
        above,
        above.isEmpty(),
        member ? editors.adding(outcome) : null,
        Integer.toString(picture.tree().version()),
        member ? editors.others(outcome) : List.of());
  }

  private String period(Period period) {
    return period.from().equals(period.to())
        ? text("day", period.from())
        : text("days", period.from(), period.to());
  }

  private Tie tie(Edge edge, String otherKey, TreeEditors editors) {
    Outcome other = byKey.get(otherKey);
    BigDecimal value = picture.stands().get(otherKey).newest().map(Reading::value).orElse(null);
    return new Tie(
        edge.from(),
        edge.to(),
        other.name(),
        state.at(otherKey).link(),
        phrases.amount(value, other.metric().unit()),
        phrases.belief(edge),
        flaws.getOrDefault(edge.to(), List.of()).stream()
            .filter(flaw -> flaw.part().equals(edge.from()))
            .map(flaw -> texts.say(flaw.reason()))
            .findFirst()
            .orElse(""),
        member ? editors.changing(edge) : null);
  }
}
