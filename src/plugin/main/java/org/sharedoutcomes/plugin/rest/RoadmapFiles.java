package org.sharedoutcomes.plugin.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.RoadmapRequest;
import org.sharedoutcomes.core.roadmap.ViewRoadmap;
import org.sharedoutcomes.core.savedview.KeepViews;
import org.sharedoutcomes.core.savedview.OpenView;

/** Roadmaps to take away. Their parameters are those of the page, a saved view among them. */
public final class RoadmapFiles {
  private final ViewRoadmap viewRoadmap;
  private final KeepViews views;
  private final CurrentUser currentUser;

  public RoadmapFiles(ViewRoadmap viewRoadmap, KeepViews views, CurrentUser currentUser) {
    this.viewRoadmap = viewRoadmap;
    this.views = views;
    this.currentUser = currentUser;
  }

  /** A roadmap with the address that it was made by. */
  record Taken(Roadmap roadmap, Map<String, String> address) {}

  Answer<Taken> take(UriInfo uri) {
    Map<String, String> said = new LinkedHashMap<>();
    uri.getQueryParameters().forEach((name, values) -> said.put(name, values.get(0)));
    said.putIfAbsent(OpenView.PARAMETER, OpenView.NONE);
    return views.open(currentUser.actor(), said).then(open -> view(open.address()));
  }

  private Answer<Taken> view(Map<String, String> address) {
    RoadmapRequest request =
        new RoadmapRequest(
            address.get("programme"),
            address.get("from"),
            address.get("to"),
            address.get("lanes"),
            address.get("layout"),
            address.get("outcome"),
            address.get("filter"),
            address.get("jql"),
            address.get("as-of"));
    return viewRoadmap
        .view(currentUser.actor(), request)
        .map(roadmap -> new Taken(roadmap, address));
  }

  /** The answer with what keeps a browser from taking it for anything else. */
  static ResponseBuilder file(Object body, String type, Roadmap roadmap, String suffix) {
    String name = "roadmap-" + roadmap.programme() + "." + suffix;
    return Response.ok(body)
        .type(type + "; charset=UTF-8")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
