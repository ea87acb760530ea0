package org.sharedoutcomes.plugin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.MoveCard;
import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.RoadmapRequest;
import org.sharedoutcomes.core.roadmap.ViewRoadmap;
import org.sharedoutcomes.plugin.page.RoadmapPage.Conflict;

/** The roadmap. Its state is in its address; a card is moved by a form. */
public final class RoadmapServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/roadmap";

  private final transient ViewRoadmap viewRoadmap;
  private final transient MoveCard moveCard;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Permissions permissions;
  private final transient CurrentUser currentUser;

  public RoadmapServlet(
      PageFrame frame,
      ViewRoadmap viewRoadmap,
      MoveCard moveCard,
      BrowseProgrammes browseProgrammes,
      Permissions permissions,
      CurrentUser currentUser) {
    super(frame);
    this.viewRoadmap = viewRoadmap;
    this.moveCard = moveCard;
    this.browseProgrammes = browseProgrammes;
    this.permissions = permissions;
    this.currentUser = currentUser;
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
      return Page.redirect(
          PATH
              + "?programme="
              + encoded(visit.parameter("programme"))
              + "&from="
              + encoded(visit.parameter("from"))
              + "&to="
              + encoded(visit.parameter("to"))
              + "&lanes=outcome&moved="
              + encoded(request.issue()),
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
    List<Programme> programmes =
        browseProgrammes.all(visit.actor()).get().stream().map(Document::value).toList();
    boolean mayAdminister = permissions.mayAdminister(visit.actor());
    String title = texts().text("shared-outcomes.roadmap.title");
    if (programmes.isEmpty()) {
      return Page.screen("roadmap-empty", title, Map.of("mayAdminister", mayAdminister))
          .with("roadmap");
    }
    String programme =
        visit.parameter("programme").isEmpty()
            ? programmes.get(0).key()
            : visit.parameter("programme");
    Answer<Roadmap> answer =
        viewRoadmap.view(
            visit.actor(),
            RoadmapRequest.of(
                programme,
                visit.parameter("from"),
                visit.parameter("to"),
                visit.parameter("lanes")));
    if (!answer.isDone()) {
      return refused(answer.reasons());
    }
    Roadmap roadmap = answer.get();
    RoadmapPage page =
        new RoadmapView(texts(), locale(), roadmap)
            .page(programmes, mayAdminister, moved(visit.parameter("moved"), roadmap), conflict);
    return new Page.Screen(
        status, "atl.general", "roadmap", title, Plain.of(page), List.of("roadmap"));
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

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
