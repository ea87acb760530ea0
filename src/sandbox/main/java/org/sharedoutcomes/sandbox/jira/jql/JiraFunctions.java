package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Jira's own functions, the calendar's and the plugin's. */
record JiraFunctions(Known known, DateFunctions dates, PluginFunctions plugin)
    implements Functions {

  @Override
  public List<Literal> call(Clause.Terminal clause, Operand.Call call) throws JqlException {
    Optional<List<Literal>> date = dates.call(call);
    if (date.isPresent()) {
      return date.get();
    }
    return switch (call.name().toLowerCase(Locale.ROOT)) {
      case "currentuser" -> currentUser(call);
      case "membersof" -> membersOf(call);
      default -> plugin.call(clause, call);
    };
  }

  private List<Literal> currentUser(Operand.Call call) throws JqlException {
    expect(call, 0);
    return known.searcher().map(name -> List.<Literal>of(new Literal.Text(name))).orElse(List.of());
  }

  private List<Literal> membersOf(Operand.Call call) throws JqlException {
    expect(call, 1);
    String group = call.arguments().get(0);
    Collection<String> members =
        known
            .members(group)
            .orElseThrow(
                () ->
                    new JqlException(
                        "Function 'membersOf' can not generate a list of usernames for group '%s';"
                                .formatted(group)
                            + " the group does not exist."));
    return members.stream().map(name -> (Literal) new Literal.Text(name)).toList();
  }

  private static void expect(Operand.Call call, int number) throws JqlException {
    if (call.arguments().size() != number) {
      throw new JqlException(
          "Function '%s' expected '%d' arguments but received '%d'."
              .formatted(call.name(), number, call.arguments().size()));
    }
  }
}
