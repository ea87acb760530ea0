package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.ingestion.Token;
import org.sharedoutcomes.core.ingestion.Tokens;
import org.sharedoutcomes.core.ingestion.Tokens.Created;

/**
 * The tokens that somebody may manage, and the form for another.
 *
 * @param secret what was just made, to be seen this once; empty else
 * @param wrong what is wrong with what was typed
 */
record TokenLines(
    List<Line> lines,
    boolean any,
    String secret,
    String name,
    List<String> wrong,
    boolean refused) {
  /** One token. */
  record Line(
      String id, String name, String outcomes, String who, String lastUsed, boolean revoked) {}

  static TokenLines of(List<Tokens.Listed> tokens, Phrases phrases) {
    List<Line> lines =
        tokens.stream()
            .map(
                listed -> {
                  Token token = listed.token();
                  return new Line(
                      token.id(),
                      token.name(),
                      String.join(", ", token.outcomes()),
                      phrases.person(token.creator()),
                      listed.lastUsed() == null
                          ? phrases.text("data.never")
                          : phrases.moment(listed.lastUsed()),
                      token.revoked());
                })
            .toList();
    return new TokenLines(lines, !lines.isEmpty(), "", "", List.of(), false);
  }

  TokenLines made(Created created) {
    return new TokenLines(lines, any, created.secret(), "", List.of(), false);
  }

  TokenLines again(String typed, List<String> sentences) {
    return new TokenLines(lines, any, "", typed, sentences, true);
  }

  static TokenLines of(Actor actor, String outcome, Tokens tokens, Phrases phrases) {
    return of(tokens.of(actor, outcome).get(), phrases);
  }
}
