/**
 * How outcomes, the customer-facing flag, the target quarter and the sign-off become fields of
 * Jira: types of custom field, so that screens, bulk edit, history, REST and permissions are Jira's
 * own. The one package that may ask {@code ComponentAccessor}, because Jira offers the stores of
 * custom fields nowhere else. Read {@link org.sharedoutcomes.plugin.field.OutcomesField} first.
 */
package org.sharedoutcomes.plugin.field;
