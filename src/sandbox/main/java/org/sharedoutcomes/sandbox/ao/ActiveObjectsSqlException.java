package org.sharedoutcomes.sandbox.ao;

import java.sql.SQLException;
import net.java.ao.ActiveObjectsException;
import org.sharedoutcomes.sandbox.database.Dialect;

/** What a call gets when the database refuses; a plugin cannot name this type, as in Jira. */
final class ActiveObjectsSqlException extends ActiveObjectsException {
  private static final long serialVersionUID = 1L;

  ActiveObjectsSqlException(Dialect dialect, SQLException cause) {
    super(
        "There was a SQL exception thrown by the Active Objects library:\nDatabase:\n\t- name: "
            + dialect
            + "\n\n"
            + cause,
        cause);
  }
}
