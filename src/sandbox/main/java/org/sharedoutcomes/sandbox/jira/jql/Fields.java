package org.sharedoutcomes.sandbox.jira.jql;

import java.util.Optional;

/** The fields that exist for the one who searches. */
@FunctionalInterface
public interface Fields<I> {
  /** The field of that name, in any case of letters. */
  Optional<JqlField<I>> named(String name);
}
