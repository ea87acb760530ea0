package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.capacity.Backlog;
import org.sharedoutcomes.core.capacity.Initiative;
import org.sharedoutcomes.core.capacity.Shares;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Outcome;

/** Turns a backlog into what its page shows. */
record BacklogView(Texts texts, Phrases phrases, Backlog backlog) {
  BacklogPage page(ProgrammeChoice choice) {
    return new BacklogPage(
        choice,
        options(),
        formula(),
        how(),
        scoreOf(),
        backlog.byEstimate() ? backlog.estimateField() : "",
        backlog.byEstimate(),
        backlog.byEstimate() ? "" : text("no-field"),
        backlog.ordered().isEmpty()
            && backlog.incomplete().isEmpty()
            && backlog.stopped().isEmpty(),
        backlog.ordered().stream().map(this::row).toList(),
        backlog.ordered().isEmpty(),
        backlog.incomplete().stream()
            .map(
                one -> new BacklogPage.Incomplete(work(one.work()), lacks(one.work(), one.lacks())))
            .toList(),
        text("incomplete", backlog.incomplete().size()),
        backlog.incomplete().isEmpty(),
        backlog.stopped().stream().map(this::stopped).toList(),
        backlog.stopped().isEmpty(),
        backlog.hidden() == 0
            ? ""
            : texts.text("shared-outcomes.capacity.hidden", backlog.hidden()),
        "/rest/shared-outcomes/1.0/roadmap/backlog.csv" + query());
  }

  private String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.backlog." + name, arguments);
  }

  private String query() {
    return "?programme="
        + RoadmapAddress.encoded(backlog.programme().key())
        + (backlog.outcome() == null
            ? ""
            : "&outcome=" + RoadmapAddress.encoded(backlog.outcome().key()));
  }

  private List<BacklogPage.Option> options() {
    List<BacklogPage.Option> options = new ArrayList<>();
    options.add(new BacklogPage.Option("", text("all-outcomes"), backlog.outcome() == null));
    backlog
        .outcomes()
        .forEach(
            one ->
                options.add(
                    new BacklogPage.Option(one.key(), one.name(), one.equals(backlog.outcome()))));
    return options;
  }

  private String formula() {
    String scope = backlog.outcome() == null ? "all" : "one";
    return backlog.byEstimate()
        ? text("formula-" + scope, backlog.estimateField())
        : text("formula-" + scope + "-count");
  }

  private List<String> how() {
    List<String> how = new ArrayList<>();
    if (backlog.outcome() == null) {
      how.add(text("how-way"));
      how.add(text("how-why"));
      how.add(text("how-several"));
    }
    how.add(text("how-against"));
    how.add(text("how-missing"));
    return how;
  }

  private String scoreOf() {
    String unit =
        backlog.outcome() == null ? text("percent-of-way") : backlog.outcome().metric().unit();
    return backlog.byEstimate() ? text("per", unit, backlog.estimateField()) : unit;
  }

  private BacklogPage.Row row(Backlog.Row row) {
    return new BacklogPage.Row(
        row.rank(),
        work(row.work()),
        texts.text("shared-outcomes.capacity.number", Shares.rounded(row.score())),
        reckoned(row),
        backlog.byEstimate() ? texts.text("shared-outcomes.capacity.number", row.effort()) : "",
        row.parts().stream().map(this::part).toList(),
        lacks(row.work(), row.lacks()),
        against(row));
  }

  private String reckoned(Backlog.Row row) {
    String sum =
        row.parts().stream()
            .map(part -> text("reckoned", tenths(part.gain()), part.confidence()))
            .collect(Collectors.joining(" + "));
    if (!backlog.byEstimate()) {
      return sum;
    }
    return (row.parts().size() > 1 ? text("summed", sum) : sum) + " " + text("by", row.effort());
  }

  /** Shares of a way are told to a tenth of a percent, effects as they are. */
  private BigDecimal tenths(BigDecimal gain) {
    return Shares.rounded(
        backlog.outcome() == null ? gain.setScale(1, RoundingMode.HALF_UP) : gain);
  }

  private String against(Backlog.Row row) {
    if (row.score().signum() < 0) {
      return text("harm");
    }
    return row.parts().stream().anyMatch(Backlog.Part::isAgainst) ? text("partly-harm") : "";
  }

  private BacklogPage.Part part(Backlog.Part part) {
    String unit = part.outcome().metric().unit();
    return new BacklogPage.Part(
        part.outcome().key(),
        part.outcome().name(),
        (part.effect().signum() > 0 ? "+" : "") + phrases.amount(part.effect(), unit),
        texts.text("shared-outcomes.capacity.percent", part.confidence()),
        part.way() == null
            ? ""
            : text(
                "way",
                tenths(part.gain()),
                part.way().from(),
                part.way().to(),
                unit,
                part.way().by().toString()));
  }

  private List<BacklogPage.Lack> lacks(Initiative work, List<Backlog.Lack> lacks) {
    return lacks.stream()
        .map(
            lack ->
                new BacklogPage.Lack(
                    text(
                        "lack-" + Findings.name(lack.what()),
                        lack.outcome() == null ? "" : lack.outcome().name()),
                    link(work, lack)))
        .toList();
  }

  private String link(Initiative work, Backlog.Lack lack) {
    String issue = RoadmapAddress.encoded(work.issue().key());
    return switch (lack.what()) {
      case OUTCOME -> linking(issue, "");
      case EFFECT, CONFIDENCE -> linking(issue, "&outcome=" + key(lack.outcome()));
      case VALUE, TARGET -> OutcomesServlet.PATH + "/" + key(lack.outcome());
      case ESTIMATE, EFFORT -> "/secure/EditIssue!default.jspa?id=" + work.issue().id();
    };
  }

  private String linking(String issue, String outcome) {
    return "/plugins/servlet/shared-outcomes/link?issue="
        + issue
        + outcome
        + "&back="
        + RoadmapAddress.encoded(self());
  }

  private String self() {
    return RoadmapAddress.PATH + "/backlog" + query();
  }

  private static String key(Outcome outcome) {
    return RoadmapAddress.encoded(outcome.key());
  }

  private BacklogPage.Work work(Initiative one) {
    return new BacklogPage.Work(
        one.issue().key(),
        one.issue().summary(),
        one.issue().status(),
        one.placement()
            .scheduled()
            .map(Quarter::toString)
            .orElseGet(() -> texts.text("shared-outcomes.roadmap.unscheduled")),
        StopServlet.PATH
            + "?issue="
            + RoadmapAddress.encoded(one.issue().key())
            + "&back="
            + RoadmapAddress.encoded(self()));
  }

  private BacklogPage.Stopped stopped(Initiative one) {
    return new BacklogPage.Stopped(
        work(one),
        texts.text("shared-outcomes.capacity.who", new Actor(one.plan().stopped().by())),
        phrases.moment(one.plan().stopped().at()),
        one.plan().stopped().reason());
  }
}
