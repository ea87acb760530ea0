package org.sharedoutcomes.sandbox.mini;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that does not say who may call it. */
@Path("/unguarded")
public class Unguarded {
  @GET
  public String get() {
    return "open to whom?";
  }
}
