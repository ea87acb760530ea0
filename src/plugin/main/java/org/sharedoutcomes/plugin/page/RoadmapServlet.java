package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.MoveCard;
import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.ViewRoadmap;
import org.sharedoutcomes.core.savedview.KeepViews;
import org.sharedoutcomes.plugin.page.RoadmapPage.Conflict;
import org.sharedoutcomes.plugin.page.RoadmapPart.Shown;

/** The roadmap. Its state is in its address; a card is moved by a form. */
public final class RoadmapServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  /** What a visitor can mistype and the page can do without. */
  private static final Set<String> OPTIONAL =
      Set.of("from", "to", "lanes", "layout", "outcome", "filter", "jql", "as-of");

  private final transient ViewRoadmap viewRoadmap;
  private final transient MoveCard moveCard;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Permissions permissions;
  private final transient CurrentUser currentUser;
  private final transient Journal journal;
  private final transient KeepViews views;
  private final transient List<RoadmapPart> parts;

  public RoadmapServlet(
      PageFrame frame,
      ViewRoadmap viewRoadmap,
      MoveCard moveCard,
      BrowseProgrammes browseProgrammes,
      Permissions permissions,
      CurrentUser currentUser,
      Journal journal,
      KeepViews views,
      List<RoadmapPart> parts) {
    super(frame);
    this.viewRoadmap = viewRoadmap;
    this.moveCard = moveCard;
    this.browseProgrammes = browseProgrammes;
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.journal = journal;
    this.views = views;
    this.parts = parts;
  }

  @Override
  Page get(Visit visit) {
    return show(visit, 200, null);
  }

  @Override
  Page post(Visit visit) {
    MoveRequest request = Moves.read(visit.parameter("move"));
    List<Refusal> reasons = moveCard.move(visit.actor(), request).reasons();
    if (reasons.isEmpty()) {
      String query = RoadmapAddress.of(visit).query();
      return Page.redirect(
          RoadmapAddress.PATH
              + (query.isEmpty() ? "?" : query + "&")
              + "moved="
              + RoadmapAddress.encoded(request.issue()),
          "");
    }
    return reasons.get(0).kind() == Refusal.Kind.CONFLICT
        ? show(visit, 409, conflict(request, reasons.get(0)))
        : refused(reasons);
  }

  private Conflict conflict(MoveRequest request, Refusal reason) {
    String now = String.valueOf(reason.arguments().get(1));
    String to = request.quarter() == null ? Moves.UNSCHEDULED : request.quarter();
    return new Conflict(
        texts().say(reason),
        Moves.written(request.issue(), now.isEmpty() ? Moves.UNSCHEDULED : now, to),
        request.quarter() == null
            ? texts().text("shared-outcomes.roadmap.unschedule-anyway")
            : texts().text("shared-outcomes.roadmap.move-anyway", to));
  }

  private Page show(Visit visit, int status, Conflict conflict) {
    return journal.atOnce(() -> read(visit, status, conflict));
  }

  private Page read(Visit visit, int status, Conflict conflict) {
    List<Programme> programmes =
        browseProgrammes.all(visit.actor()).get().stream().map(Document::value).toList();
    boolean mayAdminister = permissions.mayAdminister(visit.actor());
    String title = texts().text("shared-outcomes.roadmap.title");
    if (programmes.isEmpty()) {
      return Page.screen("roadmap-empty", title, Map.of("mayAdminister", mayAdminister))
          .with("roadmap");
    }
    Map<String, String> asks = RoadmapAddress.said(visit);
    Answer<RoadmapAddress> opened =
        views.open(visit.actor(), asks).map(open -> RoadmapAddress.of(open, asks));
    if (!opened.isDone()) {
      return refused(opened.reasons());
    }
    RoadmapAddress typed = opened.get();
    RoadmapAddress address =
        typed.get("programme").isEmpty() ? typed.with("programme", programmes.get(0).key()) : typed;
    Answer<Roadmap> asked = viewRoadmap.view(visit.actor(), address.request());
    Answer<Roadmap> answer = asked.isDone() ? asked : without(visit, address, asked.reasons());
    if (!answer.isDone()) {
      return refused(answer.reasons());
    }
    Roadmap roadmap = answer.get();
    RoadmapPage page =
        new RoadmapView(texts(), locale(), roadmap, address)
            .page(programmes, mayAdminister, moved(visit.parameter("moved"), roadmap), conflict);
    Map<String, Object> plain = Plain.of(page);
    Shown shown = new Shown(visit.actor(), address, roadmap, asked.reasons());
    for (RoadmapPart part : parts) {
      Record said = part.show(shown);
      plain.put(part.name(), said == null ? null : Plain.of(said));
    }
    DriftMarks.put(plain);
    return new Page.Screen(
        asked.isDone() ? status : 422, "atl.general", "roadmap", title, plain, List.of("roadmap"));
  }

  /** The roadmap without what cannot be understood of the wish; that is told at its field. */
  private Answer<Roadmap> without(Visit visit, RoadmapAddress address, List<Refusal> reasons) {
    Set<String> faults = reasons.stream().map(Refusal::field).collect(Collectors.toSet());
    return OPTIONAL.containsAll(faults)
        ? viewRoadmap.view(visit.actor(), address.without(faults).request())
        : Answer.refused(reasons);
  }

  /** Says where the card that was just moved is, as far as it is in sight. */
  private String moved(String issue, Roadmap roadmap) {
    if (issue.isEmpty()) {
      return "";
    }
    Optional<Card> card =
        roadmap.cards().filter(each -> each.issue().key().equals(issue)).findFirst();
    if (card.isEmpty()) {
      return texts().text("shared-outcomes.roadmap.moved-out-of-sight", issue);
    }
    return card.get()
        .placement()
        .scheduled()
        .map(quarter -> texts().text("shared-outcomes.roadmap.moved", issue, quarter.toString()))
        .orElseGet(() -> texts().text("shared-outcomes.roadmap.moved-to-unscheduled", issue));
  }

  private Locale locale() {
    return Optional.ofNullable(currentUser.locale()).orElse(Locale.ENGLISH);
  }
}
