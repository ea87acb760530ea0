package net.java.ao;

import org.sharedoutcomes.evidence.Evidence;

/** Whatever goes wrong below Active Objects. */
@Evidence("MEM")
public class ActiveObjectsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ActiveObjectsException(String message) {
    super(message);
  }

  public ActiveObjectsException(Throwable cause) {
    super(cause);
  }

  public ActiveObjectsException(String message, Throwable cause) {
    super(message, cause);
  }
}
