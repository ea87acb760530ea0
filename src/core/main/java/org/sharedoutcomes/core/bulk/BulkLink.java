package org.sharedoutcomes.core.bulk;

import java.util.Set;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.Effect;

/**
 * One linking or unlinking of many issues. Its key is made up when it is previewed; what becomes of
 * each issue is a {@link BulkItem}.
 *
 * @param jql the query whose issues were looked at
 * @param effect what each issue is expected to do; unknown for unlinking
 */
public record BulkLink(Mode mode, String jql, String outcome, Effect effect, Stage stage)
    implements Dependent {
  public static final Kind<BulkLink> KIND = Kind.ofIssues("bulk-link", BulkLink.class);

  /** What is done to each issue. */
  public enum Mode {
    LINK,
    UNLINK
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

  BulkLink at(Stage next) {
    return new BulkLink(mode, jql, outcome, effect, next);
  }

  boolean isAtWork() {
    return stage == Stage.RUNNING || stage == Stage.UNDOING;
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    return outcomes.contains(outcome);
  }
}
