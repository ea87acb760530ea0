package org.sharedoutcomes.sandbox.mini;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.sal.api.user.UserManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A resource with methods for different callers. */
@Path("/members")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public class Members {
  private final UserManager users;

  public Members(UserManager users) {
    this.users = users;
  }

  /** A body that is read and written. */
  public record Member(String name, int age) {}

  @GET
  public Member me() {
    return new Member(users.getRemoteUserKey().getStringValue(), 7);
  }

  @GET
  @Path("/open")
  @AnonymousSiteAccess
  public Member anybody() {
    return new Member("anybody", 0);
  }

  @GET
  @Path("/secret")
  @AdminOnly
  public Member secret() {
    return new Member("secret", 1);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Member add(Member member) {
    return new Member(member.name() + "!", member.age() + 1);
  }

  @POST
  @Path("/text")
  @Consumes(MediaType.TEXT_PLAIN)
  public Member text(String name) {
    return new Member(name, 2);
  }

  @GET
  @Path("/boom")
  public Member boom() {
    throw new IllegalStateException("secret detail");
  }
}
