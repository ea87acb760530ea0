package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.transfer.ReadJournal;

/** What was changed, by whom, and whether the journal holds. */
@Path("/journal")
@UnrestrictedAccess
public final class JournalResource {
  private final ReadJournal readJournal;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public JournalResource(
      ReadJournal readJournal, People people, CurrentUser currentUser, Replies replies) {
    this.readJournal = readJournal;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** An entry on the wire; who did it by login name. */
  record EntryJson(
      String stream,
      int version,
      String at,
      String who,
      String what,
      String why,
      String body,
      String previousHash,
      String hash) {}

  @GET
  public Response entries(
      @QueryParam("stream") String stream,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        readJournal
            .entries(currentUser.actor(), Replies.orEmpty(stream))
            .then(entries -> PageJson.of(entries, startAt, maxResults, this::json)),
        page -> page);
  }

  @GET
  @Path("/verify")
  public Response verify() {
    return replies.ok(readJournal.verify(currentUser.actor()), verification -> verification);
  }

  private EntryJson json(Entry entry) {
    return new EntryJson(
        entry.stream(),
        entry.version(),
        entry.at().toString(),
        people.withKey(entry.who()).map(Person::name).orElse(entry.who()),
        entry.what(),
        entry.why(),
        entry.body(),
        entry.previousHash(),
        entry.hash());
  }
}
