package com.atlassian.jira.issue.customfields.impl.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.rest.FieldOperationHolder;
import com.atlassian.jira.issue.fields.rest.RestFieldOperationsHandler;
import com.atlassian.jira.issue.fields.rest.StandardOperation;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.I18nHelper;
import java.util.List;
import java.util.Set;

/** Works the new value of a custom field out of the old one and the operations of REST. */
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
    return Set.of(StandardOperation.SET.getName());
  }

  @Override
  public ErrorCollection updateIssueInputParameters(
      IssueContext context,
      Issue issue,
      String fieldId,
      IssueInputParameters parameters,
      List<FieldOperationHolder> operations) {
    ErrorCollection errors = new org.sharedoutcomes.sandbox.jira.Errors();
    T value = issue == null ? getInitialCreateValue(context) : getInitialValue(issue, errors);
    for (FieldOperationHolder operation : operations) {
      if (!getSupportedOperations().contains(operation.getOperation())) {
        errors.addError(
            fieldId, "Field does not support operation '" + operation.getOperation() + "'");
        return errors;
      }
      value = apply(context, issue, value, operation, errors);
    }
    if (!errors.hasAnyErrors()) {
      finaliseOperation(value, parameters, errors);
    }
    return errors;
  }

  private T apply(
      IssueContext context,
      Issue issue,
      T value,
      FieldOperationHolder operation,
      ErrorCollection errors) {
    JsonData data = operation.getData();
    return switch (operation.getOperation()) {
      case "set" -> handleSetOperation(context, issue, value, data, errors);
      case "add" -> handleAddOperation(context, issue, value, data, errors);
      case "remove" -> handleRemoveOperation(context, issue, value, data, errors);
      default ->
          throw new UnsupportedOperationException(
              "not in the sandbox: the operation " + operation.getOperation());
    };
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
    throw new UnsupportedOperationException("set is said to be supported, but is not");
  }

  protected T handleAddOperation(
      IssueContext context,
      Issue issue,
      T currentFieldValue,
      JsonData operationValue,
      ErrorCollection errors) {
    throw new UnsupportedOperationException("add is said to be supported, but is not");
  }

  protected T handleRemoveOperation(
      IssueContext context,
      Issue issue,
      T currentFieldValue,
      JsonData operationValue,
      ErrorCollection errors) {
    throw new UnsupportedOperationException("remove is said to be supported, but is not");
  }
}
