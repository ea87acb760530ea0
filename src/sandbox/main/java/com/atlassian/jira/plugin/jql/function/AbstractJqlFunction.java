package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.operand.FunctionOperand;

/** What JQL functions share. */
public abstract class AbstractJqlFunction implements JqlFunction {
  private JqlFunctionModuleDescriptor descriptor;

  protected AbstractJqlFunction() {}

  @Override
  public void init(JqlFunctionModuleDescriptor module) {
    descriptor = module;
  }

  @Override
  public boolean isList() {
    return descriptor.isList();
  }

  @Override
  public String getFunctionName() {
    return descriptor.getFunctionName();
  }

  protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
    MessageSet messages = new MessageSetImpl();
    int given = operand.getArgs().size();
    if (given != expected) {
      messages.addErrorMessage(
          "Function '"
              + operand.getName()
              + "' expected '"
              + expected
              + "' arguments but received '"
              + given
              + "'.");
    }
    return messages;
  }

  protected I18nHelper getI18n() {
    return ComponentAccessor.getComponent(JiraAuthenticationContext.class).getI18nHelper();
  }
}
