package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.ingestion.DateStyle;
import org.sharedoutcomes.core.ingestion.ImportTable.Look;
import org.sharedoutcomes.core.ingestion.Layout;
import org.sharedoutcomes.core.ingestion.NumberStyle;
import org.sharedoutcomes.core.ingestion.Question;
import org.sharedoutcomes.core.ingestion.Tables.Row;
import org.sharedoutcomes.core.ingestion.Taken;
import org.sharedoutcomes.core.ingestion.Understanding;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;
import org.sharedoutcomes.core.reading.Trust;

/**
 * A table that was sent and is not taken yet: how it is read, what is asked, and what would come of
 * it.
 *
 * @param asks what must be answered before anything can be rehearsed
 * @param kept what is known already, to be sent along with the answers
 * @param lead what would come of it, in a sentence; empty while something is asked
 * @param takeAll the button's words; empty when some rows are faulty or there is nothing to take
 * @param takeGood the button's words; empty when no row is faulty or there is no good one
 * @param more how many faults are not shown, in a sentence; may be empty
 * @param chosen what was chosen, to be sent along
 */
record ImportReview(
    String id,
    String source,
    List<Ask> asks,
    boolean asking,
    List<Choice> kept,
    String lead,
    List<Choice> at,
    List<Choice> value,
    List<Choice> note,
    List<Choice> dates,
    List<Choice> numbers,
    String separator,
    List<Line> lines,
    List<Fault> faults,
    boolean anyFault,
    String more,
    List<Held> held,
    boolean anyHeld,
    String moreHeld,
    List<String> oddities,
    boolean odd,
    String takeAll,
    String takeGood,
    Chosen chosen) {
  private static final int SHOWN = 20;

  /** Something to be answered. */
  record Ask(String parameter, String sentence, List<Choice> options) {}

  /** One of several to choose from. */
  record Choice(String value, String name, boolean chosen) {}

  /** A row as it was understood. */
  record Line(int line, String at, String value, String note, boolean held) {}

  /** A row that cannot be taken. */
  record Fault(int line, String reason) {}

  /** A value that would be held back. */
  record Held(String at, String value, String reason) {}

  /** What was chosen so far; empty texts for what was not. */
  record Chosen(String at, String value, String note, String dates, String numbers) {
    static Chosen in(Visit visit) {
      return new Chosen(
          visit.parameter("at"),
          visit.parameter("value"),
          visit.parameter("note"),
          visit.parameter("dates"),
          visit.parameter("numbers"));
    }

    /** The columns as the rules want them; empty when they are not chosen. */
    String columns() {
      boolean both = !at.isEmpty() && !value.isEmpty();
      return both ? at + "," + value + (note.isEmpty() ? "" : "," + note) : "";
    }
  }

  static ImportReview of(Look look, Chosen chosen, String unit, Phrases phrases) {
    Understanding understood = look.understood();
    Layout guess = understood.guess();
    boolean asking = look.rehearsed() == null;
    Recorded recorded = asking ? null : look.rehearsed().recorded();
    int good = asking ? 0 : recorded.accepted() + recorded.suspects().size();
    int faulty = asking ? 0 : recorded.faulty();
    int untold = asking ? 0 : faulty - (int) lines(recorded);
    int unheld = asking ? 0 : recorded.suspects().size() - SHOWN;
    return new ImportReview(
        look.upload().id(),
        look.upload().source(),
        understood.questions().stream().map(question -> ask(question, phrases)).toList(),
        asking,
        kept(understood, chosen),
        asking ? "" : lead(recorded, phrases),
        columns(understood, guess.at(), false, phrases),
        columns(understood, guess.value(), false, phrases),
        columns(understood, guess.note(), true, phrases),
        styles("dates", DateStyle.values(), chosen.dates(), phrases),
        styles("numbers", NumberStyle.values(), chosen.numbers(), phrases),
        phrases.text("data.separator." + separator(guess.separator())),
        asking ? List.of() : lines(look.rehearsed(), unit, phrases),
        asking ? List.of() : faults(recorded, phrases),
        faulty > 0,
        untold > 0 ? phrases.text("data.more-faults", untold) : "",
        asking ? List.of() : held(recorded, unit, phrases),
        !asking && !recorded.suspects().isEmpty(),
        unheld > 0 ? phrases.text("data.more-held", unheld) : "",
        asking ? List.of() : look.rehearsed().oddities().stream().map(phrases::sentence).toList(),
        !asking && !look.rehearsed().oddities().isEmpty(),
        faulty == 0 && good > 0 ? phrases.text("data.take-all", good) : "",
        faulty > 0 && good > 0 ? phrases.text("data.take-good", good) : "",
        chosen);
  }

  private static List<Choice> kept(Understanding understood, Chosen chosen) {
    List<String> asked = understood.questions().stream().map(ImportReview::parameter).toList();
    boolean columns = asked.contains("at") || asked.contains("value");
    Layout guess = understood.guess();
    List<Choice> kept = new ArrayList<>();
    keep(kept, asked, "at", chosen.at(), columns ? guess.at() : -1);
    keep(kept, asked, "value", chosen.value(), columns ? guess.value() : -1);
    keep(kept, asked, "note", chosen.note(), columns ? guess.note() : -1);
    keep(kept, asked, "dates", chosen.dates(), -1);
    keep(kept, asked, "numbers", chosen.numbers(), -1);
    return kept;
  }

  private static void keep(
      List<Choice> kept, List<String> asked, String parameter, String chosen, int guess) {
    String value = chosen.isEmpty() && guess >= 0 ? Integer.toString(guess + 1) : chosen;
    if (!asked.contains(parameter) && !value.isEmpty()) {
      kept.add(new Choice(parameter, value, false));
    }
  }

  private static String parameter(Question question) {
    return switch (question.what()) {
      case AT_COLUMN -> "at";
      case VALUE_COLUMN -> "value";
      case DATES, NUMBERS -> question.parameter();
    };
  }

  private static long lines(Recorded recorded) {
    return recorded.rejected().stream().mapToInt(row -> row.line()).distinct().count();
  }

  private static String lead(Recorded recorded, Phrases phrases) {
    return phrases.text(
        "data.would",
        recorded.accepted() - recorded.replaced(),
        recorded.replaced(),
        recorded.suspects().size(),
        recorded.faulty());
  }

  private static String separator(char separator) {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "bar";
      default -> "comma";
    };
  }

  private static Ask ask(Question question, Phrases phrases) {
    String name = Findings.name(question.what());
    return new Ask(
        parameter(question),
        phrases.text("data.ask." + name, question.example(), question.line()),
        question.options().stream()
            .map(
                option ->
                    new Choice(
                        option.name(),
                        question.isStyle()
                            ? phrases.text(
                                "data.option",
                                phrases.text("data." + name + "." + option.name()),
                                option.shows())
                            : phrases.text("data.option", option.name(), option.shows()),
                        false))
            .toList());
  }

  private static List<Choice> columns(
      Understanding understood, int chosen, boolean none, Phrases phrases) {
    List<Choice> choices = new ArrayList<>();
    if (none) {
      choices.add(new Choice("", phrases.text("data.no-column"), chosen < 0));
    }
    for (int column = 0; column < understood.columns().size(); column++) {
      String shows = "";
      for (Row row : understood.first()) {
        shows = shows.isEmpty() ? row.cell(column).strip() : shows;
      }
      choices.add(
          new Choice(
              Integer.toString(column + 1),
              understood.guess().header()
                  ? phrases.text("data.option", understood.columns().get(column), shows)
                  : phrases.text("data.column", column + 1, shows),
              column == chosen));
    }
    return choices;
  }

  private static List<Choice> styles(
      String group, Enum<?>[] styles, String chosen, Phrases phrases) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", phrases.text("data.by-itself"), chosen.isEmpty()));
    for (Enum<?> style : styles) {
      String name = Findings.name(style);
      choices.add(
          new Choice(name, phrases.text("data." + group + "." + name), name.equals(chosen)));
    }
    return choices;
  }

  private static List<Line> lines(Taken taken, String unit, Phrases phrases) {
    return taken.first().stream()
        .map(
            line ->
                new Line(
                    line.line(),
                    phrases.momentOrDay(line.reading().at()),
                    phrases.exact(line.reading().value(), unit),
                    line.reading().note(),
                    line.held()))
        .toList();
  }

  private static List<Fault> faults(Recorded recorded, Phrases phrases) {
    return recorded.rejected().stream()
        .map(row -> new Fault(row.line(), phrases.say(row.reason())))
        .toList();
  }

  private static List<Held> held(Recorded recorded, String unit, Phrases phrases) {
    return recorded.suspects().stream()
        .limit(SHOWN)
        .map(
            suspect ->
                new Held(
                    phrases.momentOrDay(suspect.reading().at()),
                    phrases.exact(suspect.reading().value(), unit),
                    phrases.sentence(
                        suspect.doubt().about(suspect.reading(), unit, Trust.WARNING))))
        .toList();
  }
}
