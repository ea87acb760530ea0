package org.sharedoutcomes.core.bulk;

import java.util.Set;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.Effect;

/**
 * One change of many issues. Its key is made up when it is previewed; what becomes of each issue is
 * a {@link BulkItem}.
 *
 * @param jql the query whose issues were looked at
 * @param outcome the one to link or unlink; null for other changes
 * @param effect what each issue is expected to do; unknown for all but linking
 * @param to where to move, empty for unscheduled, or how sure to say it is; null for other changes
 * @param why the reason for moving or for saying how sure it is; empty for none
 */
public record Bulk(
    Mode mode, String jql, String outcome, Effect effect, Stage stage, String to, String why)
    implements Dependent {
  // The name is from when issues could only be linked; histories are kept under it.
  public static final Kind<Bulk> KIND = Kind.ofIssues("bulk-link", Bulk.class);

  /** What is done to each issue. */
  public enum Mode {
    LINK,
    UNLINK,
    /** Gives it another target quarter. */
    MOVE,
    /** Says how sure it is. */
    COMMIT,
    /** Asks everybody whose signature is missing. */
    ASK
  }

  /** How far it is. */
  public enum Stage {
    /** Nothing was changed yet. */
    PREVIEWED,
    RUNNING,
    DONE,
    UNDOING,
    UNDONE
  }

  public Bulk {
    why = why == null ? "" : why;
  }

  static Bulk of(Mode mode, String jql, String to, String why) {
    return new Bulk(mode, jql, null, Effect.UNKNOWN, Stage.PREVIEWED, to, why);
  }

  Bulk at(Stage next) {
    return new Bulk(mode, jql, outcome, effect, next, to, why);
  }

  boolean isAtWork() {
    return stage == Stage.RUNNING || stage == Stage.UNDOING;
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    return outcome != null && outcomes.contains(outcome);
  }
}
