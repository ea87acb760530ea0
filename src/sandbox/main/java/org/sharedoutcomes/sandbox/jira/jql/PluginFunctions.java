package org.sharedoutcomes.sandbox.jira.jql;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.PluginModules;

/**
 * The functions that the plugin declares.
 *
 * @param checking whether calls are only validated, as when a query is parsed
 */
record PluginFunctions(
    PluginModules modules, JiraKnown known, boolean overrideSecurity, boolean checking) {

  List<Literal> call(Clause.Terminal clause, Operand.Call call) throws JqlException {
    JqlFunction function = named(call);
    FunctionOperand operand = new FunctionOperand(call.name(), call.arguments());
    TerminalClause terminal = new Asked(clause.field(), operand);
    MessageSet errors = function.validate(known.user(), operand, terminal);
    if (errors != null && errors.hasAnyErrors()) {
      throw new JqlException(List.copyOf(errors.getErrorMessages()));
    }
    if (checking) {
      return List.of();
    }
    List<Literal> literals = new ArrayList<>();
    for (QueryLiteral value : function.getValues(context(), operand, terminal)) {
      literals.addAll(literal(clause, value));
    }
    return literals;
  }

  private JqlFunction named(Operand.Call call) throws JqlException {
    return modules.jqlFunctions().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(call.name()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new JqlException("Unable to find JQL function '%s'.".formatted(call)));
  }

  private List<Literal> literal(Clause.Terminal clause, QueryLiteral value) {
    if (value.getLongValue() != null) {
      return List.of(new Literal.Id(value.getLongValue()));
    }
    String text = value.getStringValue();
    if (text == null) {
      return List.of(new Literal.None());
    }
    return IssueFields.isIssue(clause.field())
        ? known.issue(text).map(IssueData::id).<Literal>map(Literal.Id::new).stream().toList()
        : List.of(new Literal.Text(text));
  }

  private QueryCreationContext context() {
    return new Context(known.user(), overrideSecurity);
  }

  private record Context(ApplicationUser user, boolean overrides) implements QueryCreationContext {
    @Override
    public ApplicationUser getApplicationUser() {
      return user;
    }

    @Override
    public boolean isSecurityOverriden() {
      return overrides;
    }
  }

  private record Asked(String field, FunctionOperand operand) implements TerminalClause {
    @Override
    public String getName() {
      return field;
    }

    @Override
    public FunctionOperand getOperand() {
      return operand;
    }
  }
}
