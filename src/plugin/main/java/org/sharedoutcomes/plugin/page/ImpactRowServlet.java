package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.impact.CheckDraft;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.impact.RecordResult;
import org.sharedoutcomes.core.impact.ResultDraft;
import org.sharedoutcomes.core.impact.ViewLedger;

/** {@code impact-ledger/{issue}/{outcome}}: saying what came of one expected effect. */
public final class ImpactRowServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final List<String> FIELDS =
      List.of(
          "actual", "verdict", "reason", "comment", "checkDays", "durability", "left", "number");

  private final transient ViewLedger viewLedger;
  private final transient RecordResult recordResult;
  private final transient ImpactRowViews views;
  private final transient ImpactWords words;

  public ImpactRowServlet(
      PageFrame frame,
      ViewLedger viewLedger,
      RecordResult recordResult,
      ImpactRowViews views,
      ImpactWords words) {
    super(frame);
    this.viewLedger = viewLedger;
    this.recordResult = recordResult;
    this.views = views;
    this.words = words;
  }

  @Override
  Page get(Visit visit) {
    Answer<LedgerRow> row = row(visit);
    return row.isDone() ? show(visit, 200, row.get(), Map.of(), List.of()) : refused(row.reasons());
  }

  private Answer<LedgerRow> row(Visit visit) {
    List<String> path = visit.path();
    return path.size() == 3
        ? viewLedger.row(visit.actor(), path.get(1), path.get(2))
        : Answer.refused(Refusal.notFound("", "shared-outcomes.impact.no-such-page"));
  }

  @Override
  Page post(Visit visit) {
    Answer<LedgerRow> row = row(visit);
    if (!row.isDone()) {
      return refused(row.reasons());
    }
    boolean check = visit.parameter("act").equals("check");
    Answer<LedgerRow> done = check ? check(visit) : record(visit);
    if (done.isDone()) {
      return Page.redirect(
          ImpactWords.PATH + "?programme=" + row.get().outcome().programme() + "&tab=overdue",
          check ? "durability-recorded" : "result-recorded");
    }
    Map<String, String> typed = new LinkedHashMap<>();
    FIELDS.forEach(field -> typed.put(field, visit.parameter(field)));
    return show(visit, 422, row(visit).get(), typed, done.reasons());
  }

  private Answer<LedgerRow> record(Visit visit) {
    return number("actual", visit.parameter("actual"))
        .then(
            actual ->
                recordResult.record(
                    visit.actor(),
                    visit.path().get(1),
                    visit.path().get(2),
                    version(visit),
                    new ResultDraft(
                        actual.orElse(null),
                        visit.parameter("verdict"),
                        visit.parameter("reason"),
                        visit.parameter("comment"),
                        whole(visit.parameter("checkDays")))));
  }

  private Answer<LedgerRow> check(Visit visit) {
    Integer result = whole(visit.parameter("number"));
    return number("left", visit.parameter("left"))
        .then(
            left ->
                recordResult.check(
                    visit.actor(),
                    visit.path().get(1),
                    visit.path().get(2),
                    result == null ? 0 : result,
                    version(visit),
                    new CheckDraft(
                        visit.parameter("durability"),
                        left.orElse(null),
                        visit.parameter("comment"))));
  }

  private static OptionalInt version(Visit visit) {
    Integer seen = whole(visit.parameter("version"));
    return seen == null ? OptionalInt.empty() : OptionalInt.of(seen);
  }

  private static Integer whole(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
  }

  private static Answer<Optional<BigDecimal>> number(String field, String typed) {
    String plain = TypedNumber.plain(typed);
    if (plain.isEmpty()) {
      return Answer.done(Optional.empty());
    }
    return plain.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?")
        ? Answer.done(Optional.of(new BigDecimal(plain)))
        : Answer.refused(Refusal.malformed(field, "shared-outcomes.reading.not-a-number", typed));
  }

  private Page show(
      Visit visit, int status, LedgerRow row, Map<String, String> typed, List<Refusal> reasons) {
    String title = words.text("row-title", row.issue().key(), row.outcome().name());
    return new Page.Screen(
        status,
        "atl.general",
        "impact-row",
        title,
        Plain.of(views.view(visit.actor(), row, typed, reasons)),
        List.of("impact"));
  }
}
