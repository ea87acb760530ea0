package org.sharedoutcomes.core.ingestion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.reading.RecordReadings;

/**
 * Tokens that programs send values with. Whoever may record an outcome's values may make one for
 * it, see those for it and revoke them; administrators may for all.
 */
public final class Tokens {
  private static final int LONGEST_NAME = 60;

  private final Journal journal;
  private final Permissions permissions;
  private final Access access;
  private final RecordReadings recordReadings;
  private final TokenUses uses;
  private final Clock clock;

  public Tokens(
      Journal journal,
      Permissions permissions,
      RecordReadings recordReadings,
      TokenUses uses,
      Clock clock) {
    this.journal = journal;
    this.permissions = permissions;
    this.access = new Access(permissions);
    this.recordReadings = recordReadings;
    this.uses = uses;
    this.clock = clock;
  }

  /**
   * A token with when it was used last.
   *
   * @param lastUsed null when never
   */
  public record Listed(Token token, Instant lastUsed) {}

  /**
   * A new token.
   *
   * @param secret what its holder must send; cannot be shown again
   */
  public record Created(Token token, String secret) {}

  /** Those that the actor may manage, newest first. */
  public Answer<List<Listed>> all(Actor actor) {
    return access.user(actor).map(user -> listed(actor, journal.all(Token.KIND).values()));
  }

  /** Those for the outcome, newest first. */
  public Answer<List<Listed>> of(Actor actor, String outcome) {
    return recordReadings
        .mayRecord(actor, outcome)
        .map(
            may ->
                listed(
                    actor,
                    journal.all(Token.KIND).values().stream()
                        .filter(document -> document.value().isFor(outcome))
                        .toList()));
  }

  private List<Listed> listed(Actor actor, Collection<Document<Token>> documents) {
    List<Token> tokens = new ArrayList<>(documents.stream().map(Document::value).toList());
    tokens.removeIf(token -> !mayManage(actor, token));
    tokens.sort(Comparator.comparing(Token::createdAt).reversed());
    Map<String, Instant> last = uses.last(tokens.stream().map(Token::id).toList());
    return tokens.stream().map(token -> new Listed(token, last.get(token.id()))).toList();
  }

  /** An administrator, its maker, or somebody who records one of its outcomes. */
  private boolean mayManage(Actor actor, Token token) {
    return permissions.mayAdminister(actor)
        || token.creator().equals(actor.userKey())
        || token.outcomes().stream()
            .anyMatch(outcome -> recordReadings.mayRecord(actor, outcome).isDone());
  }

  /** Makes a token for outcomes whose values the actor may record. */
  public Answer<Created> create(Actor actor, String name, List<String> outcomes) {
    return access.user(actor).then(user -> checked(user, name, outcomes));
  }

  private Answer<Created> checked(Actor actor, String name, List<String> outcomes) {
    Findings findings = new Findings();
    String called = findings.required("name", name, LONGEST_NAME);
    if (called.indexOf(':') >= 0) {
      findings.add(Refusal.invalid("name", "shared-outcomes.token.no-colon"));
    }
    List<String> named =
        outcomes == null ? List.of() : outcomes.stream().filter(o -> o != null).distinct().toList();
    if (named.isEmpty()) {
      findings.add(Refusal.invalid("outcomes", "shared-outcomes.token.no-outcome"));
    }
    for (String outcome : named) {
      recordReadings
          .mayRecord(actor, outcome)
          .reasons()
          .forEach(reason -> findings.add(about(outcome, reason)));
    }
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    Secret secret = Secret.random();
    String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    Token token = new Token(secret.id(), called, actor.userKey(), named, secret.hash(), now, false);
    return journal
        .save(new Change<>(Token.KIND, token.id(), 0, actor, "created", "", token))
        .map(document -> new Created(token, secret.text()));
  }

  /** In a body an outcome that is not there is a wrong value, not a missing page. */
  private static Refusal about(String outcome, Refusal reason) {
    return reason.kind() == Refusal.Kind.NOT_FOUND
        ? Refusal.invalid("outcomes", reason.key(), outcome)
        : reason;
  }

  /** Ends the token; it stays in the list, for its values name it. */
  public Answer<Token> revoke(Actor actor, String id) {
    return access
        .user(actor)
        .then(
            user ->
                journal
                    .find(Token.KIND, id)
                    .map(Document::value)
                    .filter(token -> mayManage(actor, token))
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound("", "shared-outcomes.token.no-such-token"))))
        .then(
            token ->
                journal
                    .update(
                        Token.KIND,
                        id,
                        actor,
                        "revoked",
                        "",
                        now -> Answer.done(now.orElse(token).withdrawn()))
                    .map(Document::value));
  }

  /**
   * The token that the text is the secret of, when it may send values to the outcome. A wrong text,
   * a revoked token and one whose maker has left are all the same refusal.
   */
  public Answer<Token> admit(String text, String outcome) {
    Optional<Secret> secret = Secret.parse(text);
    Optional<Token> found =
        secret
            .flatMap(known -> journal.find(Token.KIND, known.id()))
            .map(Document::value)
            .filter(token -> secret.get().matches(token.hash()))
            .filter(token -> !token.revoked())
            .filter(token -> permissions.mayUse(new Actor(token.creator())));
    if (found.isEmpty()) {
      return Answer.refused(
          new Refusal(Refusal.Kind.ANONYMOUS, "", "shared-outcomes.token.unknown", List.of()));
    }
    if (!found.get().isFor(outcome)) {
      return Answer.refused(
          Refusal.forbidden("shared-outcomes.token.other-outcome", found.get().name()));
    }
    uses.used(found.get().id(), clock.instant());
    return Answer.done(found.get());
  }
}
