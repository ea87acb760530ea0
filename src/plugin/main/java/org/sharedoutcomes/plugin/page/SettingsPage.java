package org.sharedoutcomes.plugin.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.FiscalCalendar.NamedBy;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.ChangeSettings;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Settings;

/** The installation's settings for the administrator. */
public final class SettingsPage {
  private final ChangeSettings changeSettings;
  private final CurrentUser currentUser;
  private final Phrases phrases;
  private final Texts texts;

  public SettingsPage(
      ChangeSettings changeSettings, CurrentUser currentUser, Phrases phrases, Texts texts) {
    this.texts = texts;
    this.changeSettings = changeSettings;
    this.currentUser = currentUser;
    this.phrases = phrases;
  }

  private record View(
      int version,
      List<Choice> months,
      List<Choice> namings,
      String types,
      List<Named> planning,
      List<String> errors) {}

  /** One of the fields that planning reads, with what is wrong about it. */
  private record Named(String name, String value, String label, String help, String error) {}

  private static final List<String> PLANNING = List.of("teamField", "estimateField", "startField");

  private record Choice(String value, String name, boolean chosen) {}

  Page page(Actor actor) {
    Document<Settings> now = changeSettings.settings(actor).get();
    return page(
        now.version(),
        now.value().calendar().startMonth(),
        now.value().calendar().namedBy() == NamedBy.END ? "end" : "start",
        String.join(", ", now.value().initiativeTypes()),
        now.value().planning(),
        List.of());
  }

  Page submit(Visit visit) {
    String start = visit.parameter("fiscalYearStart");
    int month = start.matches("\\d{1,4}") ? Integer.parseInt(start) : 0;
    String version = visit.parameter("version");
    List<String> types =
        Arrays.stream(visit.parameter("initiativeTypes").split(","))
            .map(String::strip)
            .filter(type -> !type.isEmpty())
            .toList();
    OptionalInt seen =
        version.matches("\\d{1,9}")
            ? OptionalInt.of(Integer.parseInt(version))
            : OptionalInt.empty();
    PlanningFields planning =
        new PlanningFields(
            visit.parameter("teamField"),
            visit.parameter("estimateField"),
            visit.parameter("startField"));
    Answer<Document<Settings>> answer =
        changeSettings.change(
            visit.actor(),
            seen,
            new ChangeSettings.Draft(month, visit.parameter("fiscalYearNamedBy"), types, planning));
    return answer.isDone()
        ? Page.redirect(AdminServlet.PATH + "/settings", "settings-saved")
        : page(
            seen.orElse(0),
            month,
            visit.parameter("fiscalYearNamedBy"),
            visit.parameter("initiativeTypes"),
            planning,
            answer.reasons());
  }

  private Page page(
      int version,
      int start,
      String namedBy,
      String types,
      PlanningFields planning,
      List<Refusal> reasons) {
    List<Choice> months = new ArrayList<>();
    for (Month month : Month.values()) {
      months.add(
          new Choice(
              Integer.toString(month.getValue()),
              month.getDisplayName(TextStyle.FULL_STANDALONE, currentUser.locale()),
              month.getValue() == start));
    }
    View view =
        new View(
            version,
            months,
            List.of(
                new Choice("end", phrases.text("named-by-end"), namedBy.equals("end")),
                new Choice("start", phrases.text("named-by-start"), namedBy.equals("start"))),
            types,
            List.of(
                named(PLANNING.get(0), planning.team(), reasons),
                named(PLANNING.get(1), planning.estimate(), reasons),
                named(PLANNING.get(2), planning.start(), reasons)),
            phrases.sentences(
                reasons.stream().filter(each -> !PLANNING.contains(each.field())).toList()));
    return new Page.Screen(
        reasons.isEmpty() ? 200 : 422,
        "atl.admin",
        "settings",
        phrases.text("settings"),
        Plain.of(view));
  }

  private Named named(String name, String value, List<Refusal> reasons) {
    return new Named(
        name,
        value == null ? "" : value,
        texts.text("shared-outcomes.roadmap.board.settings-" + name),
        texts.text("shared-outcomes.roadmap.board.settings-" + name + "-help"),
        reasons.stream()
            .filter(reason -> reason.field().equals(name))
            .map(texts::say)
            .collect(Collectors.joining(" ")));
  }
}
