package com.atlassian.jira.issue.customfields.impl.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.rest.FieldOperationHolder;
import com.atlassian.jira.issue.fields.rest.RestFieldOperationsHandler;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** Lets REST set a custom field: works a new value out of the old one and the operations. */
@Evidence("J7")
public abstract class AbstractCustomFieldOperationsHandler<T>
    implements RestFieldOperationsHandler {
  protected final CustomField field;
  protected final I18nHelper i18nHelper;

  public AbstractCustomFieldOperationsHandler(CustomField field, I18nHelper i18nHelper) {
    this.field = field;
    this.i18nHelper = i18nHelper;
  }

  @Override
  public Set<String> getSupportedOperations() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public ErrorCollection updateIssueInputParameters(
      IssueContext context,
      Issue issue,
      String fieldId,
      IssueInputParameters parameters,
      List<FieldOperationHolder> operations) {
    throw new UnsupportedOperationException("signature only");
  }

  protected abstract T getInitialValue(Issue issue, ErrorCollection errors);

  protected abstract T getInitialCreateValue(IssueContext context);

  protected abstract void finaliseOperation(
      T finalValue, IssueInputParameters parameters, ErrorCollection errors);

  protected T handleSetOperation(
      IssueContext context,
      Issue issue,
      T currentFieldValue,
      JsonData operationValue,
      ErrorCollection errors) {
    throw new UnsupportedOperationException("signature only");
  }

  protected T handleAddOperation(
      IssueContext context,
      Issue issue,
      T currentFieldValue,
      JsonData operationValue,
      ErrorCollection errors) {
    throw new UnsupportedOperationException("signature only");
  }

  protected T handleRemoveOperation(
      IssueContext context,
      Issue issue,
      T currentFieldValue,
      JsonData operationValue,
      ErrorCollection errors) {
    throw new UnsupportedOperationException("signature only");
  }
}
