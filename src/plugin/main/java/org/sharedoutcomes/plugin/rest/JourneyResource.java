package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Outcome.Indicator;
import org.sharedoutcomes.core.outcome.Outcome.Timing;
import org.sharedoutcomes.core.reading.ViewJourney;
import org.sharedoutcomes.core.reading.ViewJourney.Journey;
import org.sharedoutcomes.core.reading.ViewJourney.Placed;

/** A programme's outcomes along the journey, and how balanced they are. */
@Path("/journey")
@UnrestrictedAccess
public final class JourneyResource {
  private final ViewJourney viewJourney;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public JourneyResource(
      ViewJourney viewJourney, Texts texts, CurrentUser currentUser, Replies replies) {
    this.viewJourney = viewJourney;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** The journey on the wire. */
  record JourneyJson(
      String programme, List<StageJson> stages, List<String> elsewhere, BalanceJson balance) {}

  /** A stage with the keys of its outcomes. */
  record StageJson(String name, List<String> outcomes) {}

  /** How balanced the outcomes in use are. */
  record BalanceJson(boolean balanced, List<String> sentences, List<CountJson> counts) {}

  /** How many indicators there are of one sort. */
  record CountJson(String kind, String timing, int count) {}

  @GET
  public Response journey(@QueryParam("programme") String programme) {
    return replies.ok(
        viewJourney.of(
            currentUser.actor(), Optional.ofNullable(programme).map(String::strip).orElse("")),
        this::json);
  }

  private JourneyJson json(Journey journey) {
    return new JourneyJson(
        journey.programme().key(),
        journey.stages().stream()
            .map(stage -> new StageJson(stage.name(), keys(stage.outcomes())))
            .toList(),
        keys(journey.elsewhere()),
        new BalanceJson(
            journey.balance().isBalanced(), journey.balance().say(texts), counts(journey)));
  }

  private static List<String> keys(List<Placed> outcomes) {
    return outcomes.stream().map(Placed::outcome).map(Outcome::key).toList();
  }

  private static List<CountJson> counts(Journey journey) {
    List<CountJson> counts = new ArrayList<>();
    for (Indicator kind : Indicator.values()) {
      for (Timing timing : Timing.values()) {
        int count = journey.balance().count(kind, timing);
        counts.add(new CountJson(Findings.name(kind), Findings.name(timing), count));
      }
    }
    return counts;
  }
}
