package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.alignment.Alignment;
import org.sharedoutcomes.core.alignment.Alignment.Fault;
import org.sharedoutcomes.core.alignment.Alignment.Figure;
import org.sharedoutcomes.core.alignment.ReviewAlignment;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.FindLinked;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;

/**
 * Whether a programme's open work and its outcomes belong together; each number opens its query.
 */
public final class AlignmentServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient ReviewAlignment reviewAlignment;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Journal journal;
  private final transient EffectWords words;

  public AlignmentServlet(
      PageFrame frame,
      ReviewAlignment reviewAlignment,
      BrowseProgrammes browseProgrammes,
      Journal journal,
      EffectWords words) {
    super(frame);
    this.reviewAlignment = reviewAlignment;
    this.browseProgrammes = browseProgrammes;
    this.journal = journal;
    this.words = words;
  }

  private record View(
      boolean noProgramme,
      ProgrammeChoice choice,
      int most,
      List<Number> totals,
      List<String> columns,
      List<Row> projects,
      List<Row> functions,
      List<Unworked> withoutWork,
      boolean allWorked,
      List<Old> onRetired,
      boolean noneRetired) {}

  /** A count with the address of its issues. */
  private record Number(String fault, int count, String path, String what, String bulk) {}

  private record Row(String name, Number open, List<Number> numbers) {}

  private record Unworked(String key, String name, String link) {}

  private record Old(String key, String name, String why, Number work, String unlink) {}

  @Override
  Page get(Visit visit) {
    return journal.atOnce(() -> read(visit));
  }

  private Page read(Visit visit) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(browseProgrammes, visit.actor(), visit.parameter("programme"));
    String most = visit.parameter("most");
    int many = most.matches("\\d{1,3}") ? Integer.parseInt(most) : FindLinked.MANY;
    if (choice.none()) {
      return screen(
          new View(
              true, choice, many, List.of(), List.of(), List.of(), List.of(), List.of(), true,
              List.of(), true));
    }
    Answer<Alignment> alignment = reviewAlignment.review(visit.actor(), choice.key(), many);
    return alignment.isDone()
        ? screen(view(choice, alignment.get()))
        : refused(alignment.reasons());
  }

  private Page screen(View view) {
    return Page.screen("alignment", words.text("alignment"), Plain.of(view)).with("links");
  }

  private View view(ProgrammeChoice choice, Alignment alignment) {
    List<Fault> shown = shown(alignment);
    return new View(
        false,
        choice,
        alignment.most(),
        numbers(alignment.total(), shown, alignment.most()),
        shown.stream().map(fault -> what(fault, alignment.most())).toList(),
        rows(alignment.projects(), shown, alignment.most()),
        rows(alignment.functions(), shown, alignment.most()),
        alignment.withoutWork().stream().map(AlignmentServlet::unworked).toList(),
        alignment.withoutWork().isEmpty(),
        alignment.onRetired().stream().map(this::old).toList(),
        alignment.onRetired().isEmpty());
  }

  private static List<Fault> shown(Alignment alignment) {
    return List.of(Fault.values()).stream()
        .filter(alignment.total().faults()::containsKey)
        .filter(fault -> fault != Fault.EFFECT_MISSING || alignment.programme().effectRequired())
        .toList();
  }

  private List<Row> rows(List<Alignment.Line> lines, List<Fault> shown, int most) {
    List<Row> rows = new ArrayList<>();
    for (Alignment.Line line : lines) {
      String name = line.name().isEmpty() ? words.text("no-function") : line.name();
      rows.add(
          new Row(
              name,
              number("open", line.open(), words.text("alignment-open")),
              numbers(line, shown, most)));
    }
    return rows;
  }

  private List<Number> numbers(Alignment.Line line, List<Fault> shown, int most) {
    Map<Fault, Figure> figures = line.faults();
    return shown.stream()
        .map(fault -> number(name(fault), figures.get(fault), what(fault, most)))
        .toList();
  }

  private static String name(Fault fault) {
    return org.sharedoutcomes.core.common.Findings.name(fault);
  }

  private String what(Fault fault, int most) {
    return words.text("alignment-" + name(fault), most);
  }

  private static Number number(String fault, Figure figure, String what) {
    return new Number(
        fault,
        figure.count(),
        IssueSearches.path(figure.jql()),
        what,
        "/plugins/servlet/shared-outcomes/bulk-link?jql=" + IssueSearches.encoded(figure.jql()));
  }

  private static Unworked unworked(Outcome outcome) {
    return new Unworked(
        outcome.key(),
        outcome.name(),
        "/plugins/servlet/shared-outcomes/bulk-link?outcome="
            + IssueSearches.encoded(outcome.key()));
  }

  private Old old(Alignment.Retired retired) {
    String key = retired.outcome().key();
    return new Old(
        key,
        retired.outcome().name(),
        Optional.ofNullable(retired.outcome().retirement()).map(why -> why.reason()).orElse(""),
        number("on-retired", retired.work(), words.text("alignment-open")),
        "/plugins/servlet/shared-outcomes/bulk-link?mode=unlink&outcome="
            + IssueSearches.encoded(key)
            + "&jql="
            + IssueSearches.encoded(retired.work().jql()));
  }
}
