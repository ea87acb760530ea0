package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.ingestion.Token;
import org.sharedoutcomes.core.ingestion.Tokens.Created;
import org.sharedoutcomes.core.ingestion.Tokens.Listed;

/**
 * A token on the wire.
 *
 * @param creator a login name
 * @param lastUsed null when never
 * @param secret only in the answer to making it
 */
record TokenJson(
    String id,
    String name,
    List<String> outcomes,
    String creator,
    String createdAt,
    String lastUsed,
    Boolean revoked,
    @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {
  static TokenJson of(Listed listed, People people) {
    return of(
        listed.token(),
        listed.lastUsed() == null ? null : listed.lastUsed().toString(),
        null,
        people);
  }

  static TokenJson of(Created created, People people) {
    return of(created.token(), null, created.secret(), people);
  }

  private static TokenJson of(Token token, String lastUsed, String secret, People people) {
    return new TokenJson(
        token.id(),
        token.name(),
        token.outcomes(),
        people.withKey(token.creator()).map(Person::name).orElse(token.creator()),
        token.createdAt(),
        lastUsed,
        token.revoked(),
        secret);
  }
}
