package org.sharedoutcomes.plugin.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.movement.Annotate;
import org.sharedoutcomes.core.movement.Annotation;
import org.sharedoutcomes.core.movement.ViewMovement.Movement;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Definition;
import org.sharedoutcomes.plugin.page.MovementPage.Marker;

/** What happened meanwhile: what people noted, new definitions, and linked work that was done. */
public final class Markers {
  /** More on one picture nobody tells apart. */
  private static final int MOST = 40;

  private final Annotate annotate;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseLinks browseLinks;
  private final Phrases phrases;

  public Markers(
      Annotate annotate, BrowseOutcomes browseOutcomes, BrowseLinks browseLinks, Phrases phrases) {
    this.annotate = annotate;
    this.browseOutcomes = browseOutcomes;
    this.browseLinks = browseLinks;
    this.phrases = phrases;
  }

  /**
   * The newest that happened in the time shown, oldest first.
   *
   * @param more says how many earlier ones are left out; empty for none
   */
  record Shown(List<Marker> all, String more) {}

  private record Happened(Instant at, String sort, String text, String link, String id) {}

  Shown of(OpenedOutcome opened, Movement movement) {
    List<Happened> happened = new ArrayList<>();
    annotate.of(opened.actor(), opened.key()).get().all().forEach(a -> happened.add(noted(a)));
    for (Definition version : browseOutcomes.definitions(opened.actor(), opened.key()).get()) {
      if (version.version() > 1) {
        happened.add(defined(opened, version));
      }
    }
    for (LinkedIssue linked : browseLinks.issuesOf(opened.actor(), opened.key()).get()) {
      linked.issue().done().ifPresent(at -> happened.add(done(linked.issue(), at)));
    }
    List<Happened> within =
        happened.stream()
            .filter(one -> isWithin(one.at(), movement))
            .sorted(Comparator.comparing(Happened::at))
            .toList();
    List<Happened> shown = within.subList(Math.max(0, within.size() - MOST), within.size());
    List<Marker> markers = new ArrayList<>();
    for (Happened one : shown) {
      markers.add(marker(opened, one, markers.size() + 1));
    }
    int left = within.size() - shown.size();
    return new Shown(markers, left == 0 ? "" : phrases.text("markers-more", left));
  }

  private static boolean isWithin(Instant at, Movement movement) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return !day.isBefore(movement.from()) && !day.isAfter(movement.to());
  }

  private Happened noted(Annotation annotation) {
    String link =
        Annotate.isIssue(annotation.link()) ? "/browse/" + annotation.link() : annotation.link();
    return new Happened(
        annotation.day().atStartOfDay().toInstant(ZoneOffset.UTC),
        phrases.word("sort", annotation.sort()),
        annotation.text(),
        link,
        annotation.id());
  }

  private Happened defined(OpenedOutcome opened, Definition version) {
    return new Happened(
        version.since(),
        phrases.text("sort.definition"),
        version.why().isEmpty()
            ? phrases.text("definition-version", version.version())
            : phrases.text("definition-version-why", version.version(), version.why()),
        OutcomesServlet.PATH + "/" + opened.key() + "/definition",
        "");
  }

  private Happened done(IssueFacts issue, Instant at) {
    return new Happened(
        at,
        phrases.text("sort.done"),
        issue.key() + " " + issue.summary(),
        "/browse/" + issue.key(),
        "");
  }

  private Marker marker(OpenedOutcome opened, Happened one, int number) {
    boolean removable = opened.member() && !one.id().isEmpty();
    return new Marker(
        number,
        one.at().toEpochMilli(),
        phrases.day(one.at()),
        one.sort(),
        one.text(),
        one.link(),
        !one.link().startsWith("/"),
        removable ? one.id() : "",
        removable ? phrases.text("annotation-remove", one.text()) : "");
  }
}
