package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.governance.DecisionTypes;
import org.sharedoutcomes.core.governance.Party;
import org.sharedoutcomes.core.governance.RightInForce;
import org.sharedoutcomes.core.governance.RightsDraft;
import org.sharedoutcomes.core.governance.RightsTable;

/**
 * The decision rights of a programme or an outcome on the wire. Only {@code rows} and {@code
 * ownTypes} are read.
 *
 * @param rows the rows that hold; of those written, all are the subject's own
 */
record RightsJson(
    String subject,
    String name,
    String programme,
    Integer version,
    Boolean mayEdit,
    List<String> ownTypes,
    List<RowJson> rows) {
  /**
   * One type of decision; accountable is a list, so that two can be refused by name.
   *
   * @param type {@code sign-off/support}, {@code trade-off} …
   * @param own whether the row is the subject's and not its programme's
   */
  record RowJson(
      String type,
      String name,
      List<String> accountable,
      List<String> responsible,
      List<String> consulted,
      List<String> informed,
      String escalatesTo,
      Boolean own) {
    RightsDraft.Row draft() {
      return new RightsDraft.Row(type, accountable, responsible, consulted, informed);
    }
  }

  RightsDraft draft() {
    return new RightsDraft(
        rows == null
            ? List.of()
            : rows.stream().filter(Objects::nonNull).map(RowJson::draft).toList(),
        ownTypes);
  }

  static RightsJson of(RightsTable table, Texts texts, People people) {
    return new RightsJson(
        table.subject(),
        table.name(),
        table.programme().key(),
        table.version(),
        table.mayEdit(),
        table.ownTypes(),
        table.lines().stream().map(line -> row(table, line, texts, people)).toList());
  }

  private static RowJson row(RightsTable table, RightsTable.Line line, Texts texts, People people) {
    Object called = DecisionTypes.called(line.type(), table.programme());
    String name = called instanceof Refusal text ? texts.say(text) : called.toString();
    if (line.right().isEmpty()) {
      return new RowJson(
          line.type(), name, List.of(), List.of(), List.of(), List.of(), null, false);
    }
    RightInForce holds = line.right().get();
    return new RowJson(
        line.type(),
        name,
        List.of(FacingJson.login(people, holds.right().accountable())),
        names(holds.right().responsible(), people),
        names(holds.right().consulted(), people),
        names(holds.right().informed(), people),
        FacingJson.login(people, holds.mandate().escalateTo()),
        line.own());
  }

  private static List<String> names(Party party, People people) {
    return Stream.concat(
            party.functions().stream(),
            party.people().stream().map(key -> FacingJson.login(people, key)))
        .toList();
  }
}
