package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.Map;

/**
 * Where the values of Jira's fields come from: {@code issues::values} for issues as they are
 * stored, something else for one that is just being edited.
 */
@FunctionalInterface
interface Values {
  /** As {@link org.sharedoutcomes.core.common.Issues#values} says. */
  Map<Long, Map<String, String>> of(Collection<Long> ids, Collection<String> fields);
}
