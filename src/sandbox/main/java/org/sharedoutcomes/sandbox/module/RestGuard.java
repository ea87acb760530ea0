package org.sharedoutcomes.sandbox.module;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sharedoutcomes.sandbox.web.CurrentUser;
import org.sharedoutcomes.sandbox.web.Xsrf;

/** Lets in whom the resource's annotation lets in, and nobody with a forged request. */
@Priority(Priorities.AUTHENTICATION)
public final class RestGuard implements ContainerRequestFilter {
  private static final List<MediaType> FORMS =
      List.of(
          MediaType.APPLICATION_FORM_URLENCODED_TYPE,
          MediaType.MULTIPART_FORM_DATA_TYPE,
          MediaType.TEXT_PLAIN_TYPE);

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    Access access =
        Access.of(resource.getResourceMethod())
            .or(() -> Access.of(resource.getResourceClass()))
            .orElse(Access.LICENSED);
    switch (access.verdict(CurrentUser.of(servletRequest))) {
      case LOG_IN_FIRST ->
          refuse(
              request,
              Response.Status.UNAUTHORIZED,
              "Client must be authenticated to access this resource.");
      case FORBIDDEN ->
          refuse(
              request,
              Response.Status.FORBIDDEN,
              "Client must be authorized to access this resource.");
      case LET_IN -> checkForgery(request);
    }
  }

  private void checkForgery(ContainerRequestContext request) {
    boolean excluded =
        resource.getResourceMethod().isAnnotationPresent(XsrfProtectionExcluded.class)
            || resource.getResourceClass().isAnnotationPresent(XsrfProtectionExcluded.class);
    if (!excluded && isForgeable(request) && !Xsrf.hasHeader(servletRequest)) {
      refuse(request, Response.Status.FORBIDDEN, "XSRF check failed");
    }
  }

  private static boolean isForgeable(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    return request.getMethod().equals("POST")
        && (type == null || FORMS.stream().anyMatch(form -> form.isCompatible(type)));
  }

  private static void refuse(
      ContainerRequestContext request, Response.Status status, String message) {
    request.abortWith(RestErrors.answer(status.getStatusCode(), message));
  }
}
