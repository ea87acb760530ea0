package org.sharedoutcomes.sandbox.jira;

import java.sql.SQLException;

/** The database refuses. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreFailure(SQLException cause) {
    super("The sandbox's database refuses: " + cause.getMessage(), cause);
  }
}
