package com.atlassian.sal.api.websudo;

import org.sharedoutcomes.evidence.Evidence;

/** Thrown when the administrator must give the password again. */
@Evidence("S11")
public class WebSudoSessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
