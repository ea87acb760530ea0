package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.metric.DefineJqlMetric;
import org.sharedoutcomes.core.metric.JqlMetric;
import org.sharedoutcomes.core.metric.MetricRun;
import org.sharedoutcomes.core.metric.RunJqlMetric;

/** How an outcome is measured by a query over Jira's issues, and the runs of it. */
@Path("/outcomes/{key}/jql-metric")
@UnrestrictedAccess
public final class JqlMetricResource {
  private final DefineJqlMetric metrics;
  private final RunJqlMetric runs;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public JqlMetricResource(
      DefineJqlMetric metrics,
      RunJqlMetric runs,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.metrics = metrics;
    this.runs = runs;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response one(@PathParam("key") String key) {
    return replies.document(metrics.one(currentUser.actor(), key), this::json);
  }

  @PUT
  public Response define(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, JqlMetricJson.class)
                        .then(
                            json ->
                                metrics.define(currentUser.actor(), key, expected, json.draft()))),
        this::json);
  }

  @DELETE
  public Response remove(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch)
            .then(expected -> metrics.remove(currentUser.actor(), key, expected)));
  }

  @POST
  @Path("/preview")
  public Response preview(@PathParam("key") String key, InputStream body) {
    return replies.ok(
        Json.read(body, JqlMetricJson.class)
            .then(json -> metrics.preview(currentUser.actor(), key, json.draft())),
        values -> values.stream().map(PeriodValueJson::of).toList());
  }

  @GET
  @Path("/runs")
  public Response runs(
      @PathParam("key") String key,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        runs.runs(currentUser.actor(), key)
            .then(all -> PageJson.of(all, startAt, maxResults, this::json)),
        Function.identity());
  }

  /** Measures now; with {@code past=true} every period that there ever was. */
  @POST
  @Path("/runs")
  public Response run(@PathParam("key") String key, @QueryParam("past") String past) {
    return replies.ok(runs.run(currentUser.actor(), key, Boolean.parseBoolean(past)), this::json);
  }

  private JqlMetricJson json(Document<JqlMetric> document) {
    return JqlMetricJson.of(document, people);
  }

  private MetricRunJson json(MetricRun run) {
    return MetricRunJson.of(run, people, texts);
  }
}
