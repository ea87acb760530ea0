package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Definition;
import org.sharedoutcomes.plugin.rest.OutcomeJson.MetricJson;

/** What an outcome's metric meant in each version of its definition. */
@Path("/outcomes/{key}/definitions")
@UnrestrictedAccess
public final class DefinitionsResource {
  private final BrowseOutcomes browseOutcomes;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public DefinitionsResource(
      BrowseOutcomes browseOutcomes, People people, CurrentUser currentUser, Replies replies) {
    this.browseOutcomes = browseOutcomes;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /**
   * One version on the wire.
   *
   * @param by login name
   * @param changed which of definition, formula, unit and direction became another
   */
  record DefinitionJson(
      int version,
      String since,
      String by,
      String reason,
      String owner,
      List<String> changed,
      MetricJson metric) {}

  @GET
  public Response all(
      @PathParam("key") String key,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        browseOutcomes
            .definitions(currentUser.actor(), key)
            .then(all -> PageJson.of(all, startAt, maxResults, this::json)),
        Function.identity());
  }

  private DefinitionJson json(Definition definition) {
    return new DefinitionJson(
        definition.version(),
        definition.since().toString(),
        name(definition.by()),
        definition.why(),
        name(definition.outcome().owner()),
        definition.changed(),
        MetricJson.of(definition.outcome().metric()));
  }

  private String name(String userKey) {
    return people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
