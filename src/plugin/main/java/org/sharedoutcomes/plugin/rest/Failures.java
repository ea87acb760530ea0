package org.sharedoutcomes.plugin.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.plugin.rest.ErrorsJson.ErrorJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes a response: a log line with a number, and the number. */
@Provider
public final class Failures implements ExceptionMapper<Exception> {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Texts texts;

  public Failures(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Response toResponse(Exception failure) {
    if (failure instanceof WebApplicationException known) {
      int status = known.getResponse().getStatus();
      return reply(status, "shared-outcomes.rest.status", status);
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("A request failed, reference {}", reference, failure);
    return reply(500, "shared-outcomes.common.failed", reference);
  }

  private Response reply(int status, String key, Object argument) {
    ErrorJson error = new ErrorJson(key, texts.text(key, argument), "");
    return Replies.json(status, new ErrorsJson(List.of(error))).build();
  }
}
