package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.plugin.rest.RoadmapFiles.Taken;

/** The roadmap as a table. */
@Path("/roadmap.csv")
@UnrestrictedAccess
public final class RoadmapCsvResource {
  /** What tells Excel that the text is UTF-8. */
  private static final String MARK = "\uFEFF";

  private final RoadmapFiles files;
  private final Replies replies;

  public RoadmapCsvResource(RoadmapFiles files, Replies replies) {
    this.files = files;
    this.replies = replies;
  }

  @GET
  public Response csv(@Context UriInfo uri, @QueryParam("bom") String bom) {
    Answer<Taken> taken = files.take(uri);
    if (!taken.isDone()) {
      return replies.refused(taken.reasons());
    }
    Roadmap roadmap = taken.get().roadmap();
    StreamingOutput lines = out -> write(roadmap, "true".equals(bom), out);
    return RoadmapFiles.file(lines, "text/csv", roadmap, "csv").build();
  }

  private static void write(Roadmap roadmap, boolean marked, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(marked ? MARK : "");
    Iterator<String> lines = RoadmapCsv.lines(roadmap).iterator();
    while (lines.hasNext()) {
      writer.write(lines.next());
    }
    writer.flush();
  }
}
