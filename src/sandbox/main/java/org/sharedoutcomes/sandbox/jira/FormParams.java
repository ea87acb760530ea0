package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a form sent for one custom field, under no key of its own. */
record FormParams(List<String> values) implements CustomFieldParams {
  @Override
  public Object getFirstValueForNullKey() {
    return values.isEmpty() ? null : values.get(0);
  }

  @Override
  public Object getFirstValueForKey(String key) {
    return key == null ? getFirstValueForNullKey() : null;
  }

  @Override
  public Collection<?> getValuesForNullKey() {
    return values.isEmpty() ? null : values;
  }

  @Override
  public Collection<?> getValuesForKey(String key) {
    return key == null ? getValuesForNullKey() : null;
  }

  @Override
  public Set<String> getAllKeys() {
    return java.util.Collections.singleton(null);
  }

  @Override
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
