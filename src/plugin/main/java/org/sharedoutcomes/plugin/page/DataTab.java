package org.sharedoutcomes.plugin.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.ingestion.Choices;
import org.sharedoutcomes.core.ingestion.Import;
import org.sharedoutcomes.core.ingestion.ImportTable;
import org.sharedoutcomes.core.ingestion.Imports;
import org.sharedoutcomes.core.ingestion.Taken;
import org.sharedoutcomes.core.ingestion.Tokens;
import org.sharedoutcomes.core.ingestion.Uploads.Upload;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;
import org.sharedoutcomes.plugin.page.ImportReview.Chosen;

/** How values come into an outcome: a table pasted or chosen, what was imported, and tokens. */
public final class DataTab implements OutcomeTab {
  private static final String NAME = "data";
  private static final int MOST_IMPORTS = 50;

  /** How a program sends a file. */
  private static final String EXAMPLE =
      "curl -H \"X-Shared-Outcomes-Token: so_...\" -H \"Content-Type: text/csv\" \\\n"
          + "  --data-binary @values.csv \\\n"
          + "  https://jira.example.com/rest/shared-outcomes/1.0/outcomes/%s/readings";

  private final ImportTable importTable;
  private final Imports imports;
  private final Tokens tokens;
  private final Phrases phrases;

  public DataTab(ImportTable importTable, Imports imports, Tokens tokens, Phrases phrases) {
    this.importTable = importTable;
    this.imports = imports;
    this.tokens = tokens;
    this.phrases = phrases;
  }

  /**
   * What the tab prints.
   *
   * @param result what came of taking a table in; may be empty
   * @param wrong why a table could not be looked at or taken
   * @param typed what was pasted, when it could not be looked at
   * @param review null when there is nothing to look at
   * @param tokens null for those who may not have any
   * @param example a command that sends a file
   */
  private record View(
      boolean mayImport,
      String unit,
      String result,
      List<String> wrong,
      boolean refused,
      String typed,
      ImportReview review,
      List<ImportLine> imports,
      boolean anyImport,
      TokenLines tokens,
      String example) {}

  /** One import. */
  private record ImportLine(
      String id, String when, String who, String source, String what, boolean undone) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> resources() {
    return List.of("import");
  }

  @Override
  public Record view(OpenedOutcome opened) {
    String upload = opened.visit().parameter("upload");
    if (!mayImport(opened) || upload.isEmpty()) {
      return view(opened, result(opened), List.of(), "", null, tokens(opened));
    }
    return reviewed(opened, upload, List.of());
  }

  private View reviewed(OpenedOutcome opened, String upload, List<String> wrong) {
    Chosen chosen = Chosen.in(opened.visit());
    Answer<ImportTable.Look> look =
        choices(chosen)
            .then(choices -> importTable.look(opened.actor(), opened.key(), upload, choices));
    return look.isDone()
        ? view(
            opened,
            "",
            wrong,
            "",
            ImportReview.of(look.get(), chosen, opened.unit(), phrases),
            tokens(opened))
        : view(opened, "", phrases.sentences(look.reasons()), "", null, tokens(opened));
  }

  private static Answer<Choices> choices(Chosen chosen) {
    return Choices.of(chosen.columns(), chosen.dates(), chosen.numbers());
  }

  private static boolean mayImport(OpenedOutcome opened) {
    return opened.member() && !opened.outcome().retired();
  }

  private TokenLines tokens(OpenedOutcome opened) {
    return mayImport(opened) ? TokenLines.of(opened.actor(), opened.key(), tokens, phrases) : null;
  }

  private View view(
      OpenedOutcome opened,
      String result,
      List<String> wrong,
      String typed,
      ImportReview review,
      TokenLines tokenLines) {
    List<ImportLine> lines =
        imports.of(opened.actor(), opened.key()).get().stream()
            .limit(MOST_IMPORTS)
            .map(this::line)
            .toList();
    return new View(
        mayImport(opened),
        opened.unit(),
        result,
        wrong,
        !wrong.isEmpty(),
        typed,
        review,
        lines,
        !lines.isEmpty(),
        tokenLines,
        String.format(EXAMPLE, opened.key()));
  }

  private ImportLine line(Import one) {
    String what =
        one.isUndone()
            ? phrases.text(
                "data.undone-how",
                one.undone().restored(),
                one.undone().withdrawn(),
                one.undone().kept())
            : phrases.text(
                "data.imported-how",
                one.accepted() - one.replaced(),
                one.replaced(),
                one.suspect(),
                one.faulty());
    return new ImportLine(
        one.id(),
        phrases.moment(Instant.parse(one.knownAt())),
        phrases.person(one.by()),
        one.source(),
        what,
        one.isUndone());
  }

  /** What the newest import did, when it has just been made. */
  private String result(OpenedOutcome opened) {
    String id = opened.visit().parameter("import");
    return imports.of(opened.actor(), opened.key()).get().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> line(one).what())
        .orElse("");
  }

  @Override
  public Done post(OpenedOutcome opened) {
    return switch (opened.visit().parameter("action")) {
      case "upload" ->
          sent(
              opened,
              importTable.send(
                  opened.actor(),
                  opened.key(),
                  opened.visit().parameter("source"),
                  opened.visit().body()),
              "");
      case "paste" -> paste(opened);
      case "take" -> take(opened);
      case "discard" ->
          led(
              opened,
              importTable.discard(opened.actor(), opened.key(), opened.visit().parameter("upload")),
              "import-discarded");
      case "undo" ->
          led(
              opened,
              imports.undo(opened.actor(), opened.key(), opened.visit().parameter("import")),
              "import-undone");
      case "token" -> token(opened);
      case "revoke" ->
          led(
              opened,
              tokens.revoke(opened.actor(), opened.visit().parameter("token")),
              "token-revoked");
      default ->
          Done.refused(
              List.of(Refusal.notFound("", "shared-outcomes.page.no-such-form", opened.key())));
    };
  }

  private static String path(OpenedOutcome opened, String rest) {
    return OutcomesServlet.PATH + "/" + opened.key() + "/" + NAME + rest;
  }

  private static Done led(OpenedOutcome opened, Answer<?> answer, String text) {
    return answer.isDone() ? Done.led(opened, NAME, text) : Done.refused(answer.reasons());
  }

  private Done paste(OpenedOutcome opened) {
    String text = opened.visit().parameter("text");
    return sent(
        opened,
        importTable.send(
            opened.actor(),
            opened.key(),
            opened.visit().parameter("source"),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
        text);
  }

  private Done sent(OpenedOutcome opened, Answer<Upload> sent, String typed) {
    if (!sent.isDone()) {
      return mayImport(opened)
          ? Done.again(
              view(opened, "", phrases.sentences(sent.reasons()), typed, null, tokens(opened)))
          : Done.refused(sent.reasons());
    }
    return Done.led(path(opened, "?upload=" + sent.get().id() + "#so-review"), "");
  }

  private Done take(OpenedOutcome opened) {
    String upload = opened.visit().parameter("upload");
    boolean onlyGood = opened.visit().has("onlyGood");
    Answer<Taken> taken =
        choices(Chosen.in(opened.visit()))
            .then(
                choices ->
                    importTable.take(opened.actor(), opened.key(), upload, choices, onlyGood));
    if (!taken.isDone()) {
      return mayImport(opened)
          ? Done.again(reviewed(opened, upload, phrases.sentences(taken.reasons())))
          : Done.refused(taken.reasons());
    }
    Recorded recorded = taken.get().recorded();
    if (recorded.faulty() > 0 && !onlyGood) {
      return Done.again(reviewed(opened, upload, List.of(phrases.text("data.meanwhile"))));
    }
    return Done.led(path(opened, "?import=" + taken.get().importId()), "imported");
  }

  private Done token(OpenedOutcome opened) {
    String name = opened.visit().parameter("name");
    if (opened.outcome().retired()) {
      return Done.refused(
          List.of(Refusal.notFound("", "shared-outcomes.page.no-such-form", opened.key())));
    }
    Answer<Tokens.Created> created = tokens.create(opened.actor(), name, List.of(opened.key()));
    if (!opened.member()) {
      return Done.refused(created.reasons());
    }
    TokenLines lines = tokens(opened);
    return created.isDone()
        ? Done.shown(view(opened, "", List.of(), "", null, lines.made(created.get())))
        : Done.again(
            view(
                opened,
                "",
                List.of(),
                "",
                null,
                lines.again(name, phrases.sentences(created.reasons()))));
  }
}
