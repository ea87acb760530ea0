package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.operand.FunctionOperand;
import org.sharedoutcomes.evidence.Evidence;

/** What JQL functions share. */
@Evidence("P113")
public abstract class AbstractJqlFunction implements JqlFunction {
  protected AbstractJqlFunction() {}

  @Evidence("JD")
  @Override
  public void init(JqlFunctionModuleDescriptor descriptor) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("JD")
  @Override
  public boolean isList() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("JD")
  @Override
  public String getFunctionName() {
    throw new UnsupportedOperationException("signature only");
  }

  protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("JD")
  protected I18nHelper getI18n() {
    throw new UnsupportedOperationException("signature only");
  }
}
