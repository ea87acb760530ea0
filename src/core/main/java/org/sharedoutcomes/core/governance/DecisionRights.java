package org.sharedoutcomes.core.governance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * The decision rights of a programme, which its outcomes inherit, or the rows of an outcome that
 * take the place of its programme's. Its key is the programme's or the outcome's; the one begins
 * with a capital letter, the other does not.
 *
 * @param programme key of the programme, of an outcome's too
 * @param rows at most one for each type of decision
 * @param ownTypes names of the types of decision that the programme has beside the usual ones;
 *     empty for an outcome
 */
public record DecisionRights(String programme, List<Right> rows, List<String> ownTypes)
    implements Dependent {
  public static final Kind<DecisionRights> KIND =
      Kind.definition("decision-rights", DecisionRights.class);

  public DecisionRights {
    rows = List.copyOf(rows);
    ownTypes = ownTypes == null ? List.of() : List.copyOf(ownTypes);
  }

  public Optional<Right> row(String type) {
    return rows.stream().filter(row -> row.type().equals(type)).findFirst();
  }

  @Override
  public boolean goesWith(String programmeKey, Set<String> outcomes) {
    return programme.equals(programmeKey);
  }
}
