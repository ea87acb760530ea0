package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.governance.DecisionTypes;
import org.sharedoutcomes.core.governance.DefineInterface;
import org.sharedoutcomes.core.governance.DefineRights;
import org.sharedoutcomes.core.governance.InterfaceDraft;
import org.sharedoutcomes.core.governance.Party;
import org.sharedoutcomes.core.governance.Right;
import org.sharedoutcomes.core.governance.RightsDraft;
import org.sharedoutcomes.core.governance.RightsTable;
import org.sharedoutcomes.core.governance.SharedInterface;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;

/** Decision rights of a programme and its outcomes as a table, and its shared interfaces. */
public final class DecisionRightsServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/decision-rights";

  private final transient DefineRights rights;
  private final transient DefineInterface interfaces;
  private final transient BrowseProgrammes programmes;
  private final transient BrowseOutcomes outcomes;
  private final transient People people;

  public DecisionRightsServlet(
      PageFrame frame,
      DefineRights rights,
      DefineInterface interfaces,
      BrowseProgrammes programmes,
      BrowseOutcomes outcomes,
      People people) {
    super(frame);
    this.rights = rights;
    this.interfaces = interfaces;
    this.programmes = programmes;
    this.outcomes = outcomes;
    this.people = people;
  }

  /**
   * A type of decision.
   *
   * @param had whether the row was there when the page was made
   * @param shown what holds, inherited or not
   */
  private record Line(
      int number,
      String type,
      String name,
      boolean had,
      Map<String, String> values,
      Map<String, String> shown,
      String late,
      String from,
      String error) {}

  private record Choice(String key, String name, boolean chosen) {}

  private record Shared(
      String id, String name, String project, String component, String approvers, int version) {}

  private record View(
      ProgrammeChoice choice,
      boolean none,
      List<Choice> outcomes,
      String subject,
      String heading,
      int version,
      boolean mayEdit,
      boolean ofProgramme,
      String ownTypes,
      List<Line> lines,
      List<String> summary,
      boolean refused,
      List<Shared> interfaces,
      boolean noInterfaces,
      boolean mayDefine,
      Map<String, String> typed,
      List<String> wrong) {}

  @Override
  Page get(Visit visit) {
    return page(visit, 200, null, List.of(), List.of());
  }

  @Override
  Page post(Visit visit) {
    return switch (visit.parameter("act")) {
      case "interface" -> shared(visit);
      case "interface-delete" -> {
        Answer<Integer> gone =
            interfaces.delete(
                visit.actor(),
                visit.parameter("id"),
                FacingRulesServlet.seen(visit.parameter("version")));
        yield gone.isDone() ? back(visit, "interface-deleted") : refused(gone.reasons());
      }
      default -> save(visit);
    };
  }

  private Page save(Visit visit) {
    RightsDraft draft = draft(visit);
    Answer<RightsTable> saved =
        rights.save(
            visit.actor(),
            subject(visit),
            FacingRulesServlet.seen(visit.parameter("version")),
            draft);
    if (saved.isDone()) {
      return back(visit, "rights-saved");
    }
    return saved.reasons().get(0).kind() == Refusal.Kind.INVALID
        ? page(visit, 422, draft, saved.reasons(), List.of())
        : refused(saved.reasons());
  }

  private Page shared(Visit visit) {
    Answer<?> made =
        interfaces.create(
            visit.actor(),
            new InterfaceDraft(
                visit.parameter("name"),
                visit.parameter("project"),
                visit.parameter("component"),
                FacingRulesServlet.list(visit.parameter("approvers")),
                FacingRulesServlet.list(visit.parameter("groups"))));
    if (made.isDone()) {
      return back(visit, "interface-saved");
    }
    Refusal.Kind kind = made.reasons().get(0).kind();
    return kind == Refusal.Kind.INVALID || kind == Refusal.Kind.CONFLICT
        ? page(visit, 422, null, List.of(), made.reasons())
        : refused(made.reasons());
  }

  private static Page back(Visit visit, String done) {
    String outcome = visit.parameter("outcome");
    return Page.redirect(
        PATH
            + "?programme="
            + visit.parameter("programme")
            + (outcome.isEmpty() ? "" : "&outcome=" + outcome),
        done);
  }

  private static String subject(Visit visit) {
    return visit.parameter("outcome").isEmpty()
        ? visit.parameter("programme")
        : visit.parameter("outcome");
  }

  /** The rows that were there, unless taken out, and those in which something was typed. */
  private static RightsDraft draft(Visit visit) {
    List<RightsDraft.Row> rows = new ArrayList<>();
    for (int i = 0; visit.has("type." + i); i++) {
      RightsDraft.Row row =
          new RightsDraft.Row(
              visit.parameter("type." + i),
              FacingRulesServlet.list(visit.parameter("accountable." + i)),
              FacingRulesServlet.list(visit.parameter("responsible." + i)),
              FacingRulesServlet.list(visit.parameter("consulted." + i)),
              FacingRulesServlet.list(visit.parameter("informed." + i)));
      boolean typed =
          Stream.of(row.accountable(), row.responsible(), row.consulted(), row.informed())
              .anyMatch(list -> !list.isEmpty());
      if (!visit.parameter("act").equals("drop." + i) && (typed || visit.has("had." + i))) {
        rows.add(row);
      }
    }
    return new RightsDraft(
        rows, visit.has("ownTypes") ? FacingRulesServlet.list(visit.parameter("ownTypes")) : null);
  }

  private Page page(
      Visit visit, int status, RightsDraft draft, List<Refusal> reasons, List<Refusal> wrong) {
    ProgrammeChoice choice =
        ProgrammeChoice.of(programmes, visit.actor(), visit.parameter("programme"));
    String title = say("title");
    if (choice.none()) {
      return Page.screen("decision-rights", title, Plain.of(nothing(choice)));
    }
    String outcome = visit.parameter("outcome");
    Answer<RightsTable> found =
        rights.show(visit.actor(), outcome.isEmpty() ? choice.key() : outcome);
    if (!found.isDone()) {
      return refused(found.reasons());
    }
    RightsTable table = found.get();
    List<Choice> choices =
        outcomes.all(visit.actor(), Optional.of(table.programme().key())).get().stream()
            .map(Document::value)
            .filter(one -> !one.retired())
            .sorted(Comparator.comparing(Outcome::name, String.CASE_INSENSITIVE_ORDER))
            .map(one -> new Choice(one.key(), one.name(), one.key().equals(outcome)))
            .toList();
    List<Shared> shared = interfaces.all(visit.actor()).get().stream().map(this::shared).toList();
    return new Page.Screen(
            status,
            "atl.general",
            "decision-rights",
            title,
            Plain.of(
                new View(
                    choice,
                    false,
                    choices,
                    outcome,
                    table.name(),
                    table.version(),
                    table.mayEdit(),
                    outcome.isEmpty(),
                    String.join(", ", table.ownTypes()),
                    lines(table, draft, reasons),
                    reasons.stream().map(texts()::say).toList(),
                    !reasons.isEmpty(),
                    shared,
                    shared.isEmpty(),
                    interfaces.mayDefine(visit.actor()).isDone(),
                    wrong.isEmpty() ? Map.of() : typed(visit),
                    wrong.stream().map(texts()::say).toList())))
        .with("rights");
  }

  private static Map<String, String> typed(Visit visit) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : List.of("name", "project", "component", "approvers", "groups")) {
      typed.put(name, visit.parameter(name));
    }
    return typed;
  }

  private static View nothing(ProgrammeChoice choice) {
    return new View(
        choice, true, List.of(), "", "", 0, false, true, "", List.of(), List.of(), false, List.of(),
        true, false, Map.of(), List.of());
  }

  private List<Line> lines(RightsTable table, RightsDraft draft, List<Refusal> reasons) {
    List<Line> lines = new ArrayList<>();
    for (RightsTable.Line line : table.lines()) {
      Object called = DecisionTypes.called(line.type(), table.programme());
      Optional<Right> right = line.right().map(one -> one.right());
      Optional<RightsDraft.Row> typed =
          draft == null
              ? Optional.empty()
              : draft.rows().stream().filter(row -> row.type().equals(line.type())).findFirst();
      String at = typed.map(row -> "rows[" + draft.rows().indexOf(row) + "]").orElse("none");
      lines.add(
          new Line(
              lines.size(),
              line.type(),
              called instanceof Refusal text ? texts().say(text) : called.toString(),
              line.own(),
              draft == null ? (line.own() ? values(right) : Map.of()) : values(typed.orElse(null)),
              values(right),
              line.right().map(one -> login(one.mandate().escalateTo())).orElse(""),
              right.isPresent() && !line.own() ? say("inherited", table.programme().name()) : "",
              reasons.stream()
                  .filter(reason -> reason.field().startsWith(at))
                  .map(texts()::say)
                  .collect(Collectors.joining(" "))));
    }
    return lines;
  }

  private Map<String, String> values(Optional<Right> right) {
    return right.isEmpty()
        ? Map.of()
        : Map.of(
            "accountable", login(right.get().accountable()),
            "responsible", names(right.get().responsible()),
            "consulted", names(right.get().consulted()),
            "informed", names(right.get().informed()));
  }

  private static Map<String, String> values(RightsDraft.Row row) {
    return row == null
        ? Map.of()
        : Map.of(
            "accountable", String.join(", ", row.accountable()),
            "responsible", String.join(", ", row.responsible()),
            "consulted", String.join(", ", row.consulted()),
            "informed", String.join(", ", row.informed()));
  }

  private String names(Party party) {
    return Stream.concat(party.functions().stream(), party.people().stream().map(this::login))
        .collect(Collectors.joining(", "));
  }

  private String login(String key) {
    return key == null ? "" : people.withKey(key).map(Person::name).orElse(key);
  }

  private Shared shared(Document<SharedInterface> document) {
    SharedInterface one = document.value();
    return new Shared(
        document.key(),
        one.name(),
        one.project(),
        one.component(),
        Stream.concat(one.approvers().stream().map(this::login), one.groups().stream())
            .collect(Collectors.joining(", ")),
        document.version());
  }

  private String say(String name, Object... arguments) {
    return texts().text("shared-outcomes.decision-rights.page." + name, arguments);
  }
}
