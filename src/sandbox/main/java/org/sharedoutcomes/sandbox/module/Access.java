package org.sharedoutcomes.sandbox.module;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.sandbox.web.Account;

/** Who may call a servlet or a REST resource, as its security annotation says. */
enum Access {
  UNRESTRICTED,
  ANONYMOUS,
  UNLICENSED,
  LICENSED,
  ADMINISTRATOR;

  private static final List<String> PACKAGES =
      List.of(
          "com.atlassian.plugins.rest.api.security.annotation.",
          "com.atlassian.annotations.security.");

  /** The answer to a caller. */
  enum Verdict {
    LET_IN,
    LOG_IN_FIRST,
    FORBIDDEN
  }

  /** What the annotation on a class or method says; empty without one. */
  static Optional<Access> of(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      String name = annotation.annotationType().getName();
      for (String prefix : PACKAGES) {
        if (name.startsWith(prefix)) {
          Optional<Access> access = named(name.substring(prefix.length()));
          if (access.isPresent()) {
            return access;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Access> named(String annotation) {
    return switch (annotation) {
      case "UnrestrictedAccess" -> Optional.of(UNRESTRICTED);
      case "AnonymousSiteAccess" -> Optional.of(ANONYMOUS);
      case "UnlicensedSiteAccess" -> Optional.of(UNLICENSED);
      case "LicensedOnly" -> Optional.of(LICENSED);
      case "AdminOnly", "SystemAdminOnly" -> Optional.of(ADMINISTRATOR);
      default -> Optional.empty();
    };
  }

  Verdict verdict(Optional<Account> caller) {
    if (this == UNRESTRICTED || this == ANONYMOUS) {
      return Verdict.LET_IN;
    }
    if (caller.isEmpty()) {
      return Verdict.LOG_IN_FIRST;
    }
    boolean allowed =
        switch (this) {
          case LICENSED -> caller.get().licensed();
          case ADMINISTRATOR -> caller.get().administrator();
          default -> true;
        };
    return allowed ? Verdict.LET_IN : Verdict.FORBIDDEN;
  }
}
