package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** A function in JQL. */
@Evidence("P113")
public interface JqlFunction {
  @Evidence("JD")
  void init(JqlFunctionModuleDescriptor descriptor);

  MessageSet validate(ApplicationUser user, FunctionOperand operand, TerminalClause clause);

  List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause);

  @Evidence("JD")
  boolean isList();

  int getMinimumNumberOfExpectedArguments();

  @Evidence("JD")
  String getFunctionName();

  JiraDataType getDataType();
}
