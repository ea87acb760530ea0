package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Describes the whole interface, for tools and people. */
@Path("/openapi.json")
@UnrestrictedAccess
public final class OpenApiResource {
  @GET
  public Response description() {
    try (InputStream json = OpenApiResource.class.getResourceAsStream("/openapi.json")) {
      return Response.ok(
              new String(json.readAllBytes(), StandardCharsets.UTF_8),
              MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
