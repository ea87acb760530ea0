package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.roadmap.CompareRoadmap;
import org.sharedoutcomes.core.roadmap.Drift;
import org.sharedoutcomes.core.roadmap.DriftRequest;
import org.sharedoutcomes.plugin.rest.DriftJson.CardStateJson;
import org.sharedoutcomes.plugin.rest.DriftJson.HappeningJson;
import org.sharedoutcomes.plugin.rest.DriftJson.LineJson;

/** The same as a table: a line for each thing that somebody did to a card that changed. */
@Path("/roadmap/drift.csv")
@UnrestrictedAccess
public final class DriftCsvResource {
  /** New columns come at the end. */
  private static final List<String> HEADER =
      List.of(
          "issue",
          "summary",
          "changes",
          "quarter_before",
          "quarter_after",
          "outcomes_before",
          "outcomes_after",
          "commitment_before",
          "commitment_after",
          "what",
          "from",
          "to",
          "at",
          "by",
          "why");

  private static final HappeningJson NOTHING = new HappeningJson("", "", "", "", "", "");

  private final CompareRoadmap compareRoadmap;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public DriftCsvResource(
      CompareRoadmap compareRoadmap, People people, CurrentUser currentUser, Replies replies) {
    this.compareRoadmap = compareRoadmap;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response csv(
      @QueryParam("programme") String programme,
      @QueryParam("quarter") String quarter,
      @QueryParam("since") String since,
      @QueryParam("as-of") String asOf,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    String base = Replies.orEmpty(quarter).isBlank() ? since : quarter;
    Answer<Drift> drift =
        compareRoadmap.drift(
            currentUser.actor(), new DriftRequest(programme, base, asOf, from, to));
    return drift.isDone()
        ? Response.ok(lines(drift.get()))
            .type("text/csv; charset=UTF-8")
            .header("X-Content-Type-Options", "nosniff")
            .header("Cache-Control", "no-store")
            .header("Content-Disposition", "attachment; filename=\"plan-drift.csv\"")
            .build()
        : replies.refused(drift.reasons());
  }

  private String lines(Drift drift) {
    return DriftJson.of(drift, people).cards().stream()
        .flatMap(
            card ->
                (card.happenings().isEmpty() ? List.of(NOTHING) : card.happenings())
                    .stream().map(happening -> line(card, happening)))
        .collect(Collectors.joining("", Csv.line(HEADER), ""));
  }

  private static String line(LineJson card, HappeningJson happening) {
    CardStateJson none = new CardStateJson("", List.of(), "", false);
    CardStateJson before = Objects.requireNonNullElse(card.before(), none);
    CardStateJson after = Objects.requireNonNullElse(card.after(), none);
    return Csv.line(
        Stream.of(
                card.key(),
                card.summary(),
                String.join(" ", card.changes()),
                before.quarter(),
                after.quarter(),
                String.join(" ", before.outcomes()),
                String.join(" ", after.outcomes()),
                before.commitment(),
                after.commitment(),
                happening.what(),
                happening.from(),
                happening.to(),
                happening.at(),
                happening.by(),
                happening.why())
            .map(cell -> Objects.toString(cell, ""))
            .toList());
  }
}
