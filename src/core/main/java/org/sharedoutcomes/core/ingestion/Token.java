package org.sharedoutcomes.core.ingestion;

import java.util.List;
import org.sharedoutcomes.core.journal.Kind;

/**
 * Lets a program send values to named outcomes, and do nothing else. The secret is shown once; here
 * is only its hash.
 *
 * @param id its first part, by which it is found
 * @param name what its maker calls it
 * @param creator user key of its maker, whose rights it never exceeds
 * @param outcomes keys of the outcomes that it may send values to
 * @param hash SHA-256 of the secret part, in hexadecimal digits
 * @param createdAt in ISO form
 * @param revoked whether it is of no use any more
 */
public record Token(
    String id,
    String name,
    String creator,
    List<String> outcomes,
    String hash,
    String createdAt,
    boolean revoked) {
  public static final Kind<Token> KIND = Kind.ofIssues("token", Token.class);

  public Token {
    outcomes = List.copyOf(outcomes);
  }

  Token withdrawn() {
    return new Token(id, name, creator, outcomes, hash, createdAt, true);
  }

  public boolean isFor(String outcome) {
    return outcomes.contains(outcome);
  }
}
