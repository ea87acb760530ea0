package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.ingestion.Tokens;

/** {@code admin/tokens}: every token by which programs send values; for Jira administrators. */
public final class TokensServlet extends PageServlet {
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/tokens";
  private static final long serialVersionUID = 1;

  private final transient PageFrame pageFrame;
  private final transient Tokens tokens;
  private final transient Phrases phrases;

  public TokensServlet(PageFrame frame, Tokens tokens, Phrases phrases) {
    super(frame);
    this.pageFrame = frame;
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * What the page prints.
   *
   * @param outcomes what was typed into that field
   */
  private record TokensPage(TokenLines tokens, String outcomes) {}

  @Override
  Page get(Visit visit) {
    Answer<TokenLines> lines = lines(visit.actor());
    return lines.isDone() ? screen(200, lines.get(), "") : refused(lines.reasons());
  }

  private Answer<TokenLines> lines(Actor actor) {
    return new Access(pageFrame.permissions())
        .administrator(actor)
        .then(tokens::all)
        .map(all -> TokenLines.of(all, phrases));
  }

  private Page.Screen screen(int status, TokenLines lines, String outcomes) {
    return new Page.Screen(
        status,
        "atl.admin",
        "tokens",
        phrases.text("data.tokens"),
        Plain.of(new TokensPage(lines, outcomes)),
        List.of("import"));
  }

  @Override
  Page post(Visit visit) {
    Answer<TokenLines> admitted = lines(visit.actor());
    if (!admitted.isDone()) {
      return refused(admitted.reasons());
    }
    if (visit.parameter("action").equals("revoke")) {
      Answer<?> revoked = tokens.revoke(visit.actor(), visit.parameter("token"));
      return revoked.isDone() ? Page.redirect(PATH, "token-revoked") : refused(revoked.reasons());
    }
    String name = visit.parameter("name");
    String outcomes = visit.parameter("outcomes");
    List<String> keys =
        Arrays.stream(outcomes.split("[,;\\s]+")).filter(key -> !key.isEmpty()).toList();
    Answer<Tokens.Created> created = tokens.create(visit.actor(), name, keys);
    if (!created.isDone()) {
      List<String> wrong = phrases.sentences(created.reasons());
      return screen(422, admitted.get().again(name, wrong), outcomes);
    }
    return screen(200, lines(visit.actor()).get().made(created.get()), "");
  }
}
