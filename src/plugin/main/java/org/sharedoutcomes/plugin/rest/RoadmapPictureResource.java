package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.savedview.ViewWords;
import org.sharedoutcomes.plugin.rest.RoadmapFiles.Taken;

/** The roadmap as a picture. */
@Path("/roadmap.svg")
@UnrestrictedAccess
public final class RoadmapPictureResource {
  private final RoadmapFiles files;
  private final BrowseProgrammes programmes;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Replies replies;
  private final Clock clock;

  public RoadmapPictureResource(
      RoadmapFiles files,
      BrowseProgrammes programmes,
      CurrentUser currentUser,
      Texts texts,
      Replies replies,
      Clock clock) {
    this.files = files;
    this.programmes = programmes;
    this.currentUser = currentUser;
    this.texts = texts;
    this.replies = replies;
    this.clock = clock;
  }

  @GET
  public Response svg(@Context UriInfo uri) {
    Answer<Taken> taken = files.take(uri);
    if (!taken.isDone()) {
      return replies.refused(taken.reasons());
    }
    Roadmap roadmap = taken.get().roadmap();
    Map<String, String> address = taken.get().address();
    Set<String> hide = Set.copyOf(Arrays.asList(address.getOrDefault("hide", "").split(",")));
    String picture =
        new RoadmapPicture(texts, roadmap, hide).svg(title(roadmap), words(address, roadmap));
    return RoadmapFiles.file(picture, "image/svg+xml", roadmap, "svg").build();
  }

  private String title(Roadmap roadmap) {
    return programmes
            .one(currentUser.actor(), roadmap.programme())
            .map(programme -> programme.value().name())
            .get()
        + " · "
        + texts.text("shared-outcomes.roadmap.title");
  }

  private List<String> words(Map<String, String> address, Roadmap roadmap) {
    List<String> said = new ArrayList<>(new ViewWords(texts).of(address));
    String day = LocalDate.now(clock).toString();
    said.add(texts.text("shared-outcomes.saved-view.of-day", day));
    if (roadmap.hidden() > 0) {
      said.add(texts.text("shared-outcomes.roadmap.hidden", roadmap.hidden()));
    }
    return List.of(String.join(" · ", said));
  }
}
