package org.sharedoutcomes.core.common;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Jira's issues, in words of the rules. Reading asks no permission unless it takes an actor; {@link
 * Actor#SYSTEM} may browse every issue.
 */
public interface Issues {
  /** The issue, when it exists and the actor may browse it. */
  Optional<IssueFacts> visible(Actor actor, String key);

  /** The issue by its id, whoever may browse it. */
  Optional<IssueFacts> withId(long id);

  /** Those of the issues that the actor may browse. */
  List<IssueFacts> visible(Actor actor, Collection<Long> ids);

  /**
   * All issues that match and that the actor may browse, in the query's order, nothing capped;
   * refused when the query is not valid JQL for the actor.
   */
  Answer<List<IssueFacts>> search(Actor actor, String jql);

  /**
   * All issues of the projects that are not done and that the actor may browse, nothing capped, in
   * one search; of every project when none is named.
   */
  List<IssueFacts> open(Actor actor, Collection<String> projects);

  /** All issues marked as not customer-facing that the actor may browse, in one search. */
  List<IssueFacts> notCustomerFacing(Actor actor);

  /** Ids of all issues that match and that the actor may browse; cheaper than what they are. */
  Answer<Set<Long>> ids(Actor actor, String jql);

  /** The query itself, when it means something to the actor; searches for nothing. */
  Answer<String> checked(Actor actor, String jql);

  /** How many issues match that the actor may browse. */
  Answer<Long> count(Actor actor, String jql);

  /**
   * Those of the issues that match the query, whoever may browse them, in one search; refused when
   * it is not JQL.
   */
  Answer<Set<Long>> matching(Collection<Long> ids, String jql);

  /** The issues in the epics, by the epic's id; of both those that the actor may browse. */
  Map<Long, List<IssueFacts>> childrenOf(Actor actor, Collection<Long> epics);

  /** The same of epics that the actor is known to browse, without looking for them again. */
  default Map<Long, List<IssueFacts>> inside(Actor actor, Collection<IssueFacts> epics) {
    return childrenOf(actor, epics.stream().map(IssueFacts::id).toList());
  }

  /**
   * Values of fields as text, by issue and by the field name asked for, for comparing then and now.
   * A field that an issue does not have is empty text; one that Jira does not know is left out. A
   * number of searches that does not grow with the issues.
   *
   * @param fields field ids ({@code summary}) or names ({@code Release note text}), case ignored
   */
  Map<Long, Map<String, String>> values(Collection<Long> ids, Collection<String> fields);

  /** Whether Jira knows a field of this id or name. */
  boolean knowsField(String field);

  /** Whether Jira has a project with this key. */
  boolean knowsProject(String projectKey);

  /** Whether Jira has an issue type with this name, case ignored. */
  boolean knowsIssueType(String name);

  /** Tags the issue with these outcomes and no others, as this user, through Jira. */
  Answer<IssueFacts> tag(Actor actor, long id, List<String> outcomes);

  /** Like {@link #tag}, only that Jira sends nobody mail of it: for changing many at once. */
  Answer<IssueFacts> tagQuietly(Actor actor, long id, List<String> outcomes);

  /** Says whether customers notice the issue, or nothing with null, as this user, through Jira. */
  Answer<IssueFacts> classify(Actor actor, long id, Boolean customerFacing);

  /** Sets the target quarter, or empties it with null, as this user, through Jira. */
  Answer<IssueFacts> plan(Actor actor, long id, Quarter quarter);

  /** Like {@link #plan}, only that Jira sends nobody mail of it: for moving many at once. */
  Answer<IssueFacts> planQuietly(Actor actor, long id, Quarter quarter);
}
