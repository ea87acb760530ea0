package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;

/**
 * A rule that was written.
 *
 * @param warnings texts about what is allowed but probably not meant
 */
public record DefinedRule(Document<Rule> document, List<Refusal> warnings) {
  public DefinedRule {
    warnings = List.copyOf(warnings);
  }
}
