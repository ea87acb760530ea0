package org.sharedoutcomes.plugin.rest;

import java.util.Locale;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.ingestion.Tokens;
import org.sharedoutcomes.core.reading.Author;

/**
 * Who sends values: the user who is logged in, or a program by a token.
 *
 * @param actor whose rights count; for a token its maker's
 * @param by what the readings keep
 */
record Sender(Actor actor, String by) {
  static final String HEADER = "X-Shared-Outcomes-Token";
  private static final String BEARER = "bearer ";
  private static final String OURS = "so_";

  /** The token in the headers; empty when they have none of ours. */
  static String token(String own, String authorization) {
    if (own != null && !own.isBlank()) {
      return own.strip();
    }
    boolean bearer =
        authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER);
    String text = bearer ? authorization.substring(BEARER.length()).strip() : "";
    return text.startsWith(OURS) ? text : "";
  }

  static Answer<Sender> of(String token, String outcome, Tokens tokens, CurrentUser currentUser) {
    if (token.isEmpty()) {
      Actor actor = currentUser.actor();
      return Answer.done(new Sender(actor, actor.userKey()));
    }
    return tokens
        .admit(token, outcome)
        .map(
            admitted ->
                new Sender(
                    new Actor(admitted.creator()),
                    new Author(admitted.creator(), admitted.name()).text()));
  }
}
