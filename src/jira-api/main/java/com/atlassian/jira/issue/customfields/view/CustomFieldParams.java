package com.atlassian.jira.issue.customfields.view;

import java.util.Collection;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** What a form sent for one custom field. */
@Evidence("GT")
public interface CustomFieldParams {
  Object getFirstValueForNullKey();

  Object getFirstValueForKey(String key);

  @Evidence("MEM")
  Collection getValuesForNullKey();

  @Evidence("MEM")
  Collection getValuesForKey(String key);

  @Evidence("MEM")
  Set<String> getAllKeys();

  @Evidence("MEM")
  boolean isEmpty();
}
