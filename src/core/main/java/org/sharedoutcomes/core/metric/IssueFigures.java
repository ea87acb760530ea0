package org.sharedoutcomes.core.metric;

import java.util.function.Consumer;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;

/**
 * Jira's issues as figures, one after the other, so that any number of them needs little memory.
 */
public interface IssueFigures {
  /**
   * Reads every issue that matches and that the actor may browse; refused when the query is not
   * valid JQL for the actor, or a value of the field is no number.
   *
   * @param field id or name of the number field wanted; empty for none
   * @param withStart whether to look up when each resolved issue first came into progress
   * @return how many were read
   */
  Answer<Long> read(
      Actor actor, String jql, String field, boolean withStart, Consumer<IssueFigure> each);

  /** Both conditions as one query, whatever order either asks for. */
  String both(String jql, String condition);
}
