package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharedoutcomes.sandbox.jira.IssueData;

/** The resolution, for which {@code Unresolved} is another word for {@code EMPTY}. */
record ResolutionField(JqlField<IssueData> choice) implements JqlField<IssueData> {

  @Override
  public Predicate<IssueData> test(Clause.Terminal clause, Functions functions)
      throws JqlException {
    List<Operand> parts =
        clause.operand().flat().stream().map(ResolutionField::unresolved).toList();
    return choice.test(
        new Clause.Terminal(clause.field(), clause.operator(), new Operand.Many(parts)), functions);
  }

  private static Operand unresolved(Operand part) {
    return part instanceof Operand.Value value && value.text().equalsIgnoreCase("unresolved")
        ? new Operand.Empty()
        : part;
  }

  @Override
  public Optional<Comparator<IssueData>> order() {
    return choice.order();
  }
}
