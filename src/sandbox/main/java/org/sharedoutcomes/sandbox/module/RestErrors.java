package org.sharedoutcomes.sandbox.module;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharedoutcomes.sandbox.web.Incident;

/** Answers what the plugin's own mappers do not, without a stack trace. */
public final class RestErrors implements ExceptionMapper<Throwable> {
  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException known) {
      Response response = known.getResponse();
      return response.hasEntity()
          ? response
          : answer(response.getStatus(), response.getStatusInfo().getReasonPhrase());
    }
    String reference = Incident.log("REST", failure);
    return answer(500, "Internal server error; the log has the reason under " + reference + ".");
  }

  static Response answer(int status, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", message);
    body.put("status-code", status);
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
