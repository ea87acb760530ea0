package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.CloseConditions;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Waive;

/** Takes the forms about conditions and waivers, and leads back to where they stood. */
public final class SignOffActServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PAGES = "/plugins/servlet/shared-outcomes/";
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "close", List.of("note"),
          "reopen", List.of("note"),
          "waive", List.of("reason", "until"),
          "end", List.of("reason"),
          "accept", List.of("sentence"),
          "reject", List.of("sentence"));

  private final transient CloseConditions conditions;
  private final transient Waive waive;
  private final transient SignOffWords words;

  public SignOffActServlet(
      PageFrame frame, CloseConditions conditions, Waive waive, SignOffWords words) {
    super(frame);
    this.conditions = conditions;
    this.waive = waive;
    this.words = words;
  }

  /** A form that was refused, with what was typed. */
  record View(String issue, List<String> errors, List<Hidden> hidden, List<Field> fields) {}

  /** What the form says without showing it. */
  record Hidden(String name, String value) {}

  /** One thing to type. */
  record Field(String name, String label, String type, String value, String error) {}

  @Override
  Page get(Visit visit) {
    return Page.redirect(PAGES + "sign-offs", "");
  }

  @Override
  Page post(Visit visit) {
    if (!FIELDS.containsKey(visit.parameter("act"))) {
      return refused(
          List.of(
              Refusal.invalid(
                  "act",
                  "shared-outcomes.sign-off.no-such-decision",
                  FIELDS.keySet().stream().sorted().toList())));
    }
    Answer<SignOff> answer = act(visit);
    if (!answer.isDone()) {
      return again(visit, answer.reasons());
    }
    String key = answer.get().issue().key();
    return switch (visit.parameter("from")) {
      case "waivers" -> Page.redirect(PAGES + "waivers", "waiver-judged");
      case "page" -> Page.redirect(PAGES + "sign-offs/" + key, "decided");
      default -> Page.redirect("/browse/" + key, "");
    };
  }

  private Answer<SignOff> act(Visit visit) {
    String issue = visit.parameter("issue");
    String function = visit.parameter("function");
    String typed = visit.parameter("number");
    int number = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    String note = visit.parameter("note");
    String reason = visit.parameter("reason");
    return switch (visit.parameter("act")) {
      case "close" -> conditions.close(visit.actor(), issue, function, number, note);
      case "reopen" -> conditions.reopen(visit.actor(), issue, function, number, note);
      case "waive" ->
          waive.give(
              visit.actor(), issue, function, new Waive.Draft(reason, visit.parameter("until")));
      case "end" -> waive.end(visit.actor(), issue, function, reason);
      default ->
          waive.review(
              visit.actor(),
              issue,
              function,
              Optional.of(number),
              visit.parameter("act").equals("accept"),
              visit.parameter("sentence"));
    };
  }

  private Page again(Visit visit, List<Refusal> reasons) {
    List<String> fields = FIELDS.get(visit.parameter("act"));
    if (reasons.stream().noneMatch(reason -> fields.contains(reason.field()))) {
      return refused(reasons);
    }
    Map<String, String> hidden = new LinkedHashMap<>();
    List.of("issue", "function", "number", "act", "from")
        .forEach(name -> hidden.put(name, visit.parameter(name)));
    return new Page.Screen(
        422,
        "atl.general",
        "sign-off-act",
        texts().text("shared-outcomes.common.refused-title"),
        Plain.of(
            new View(
                visit.parameter("issue"),
                words.errors(reasons),
                hidden.entrySet().stream()
                    .map(each -> new Hidden(each.getKey(), each.getValue()))
                    .toList(),
                fields.stream().map(name -> field(name, visit, reasons)).toList())));
  }

  private Field field(String name, Visit visit, List<Refusal> reasons) {
    return new Field(
        name,
        texts().text("shared-outcomes.sign-off.act." + name),
        name.equals("until") ? "date" : "text",
        visit.parameter(name),
        String.join(
            " ",
            words.errors(reasons.stream().filter(reason -> reason.field().equals(name)).toList())));
  }
}
