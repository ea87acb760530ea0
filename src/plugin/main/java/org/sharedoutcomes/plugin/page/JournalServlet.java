package org.sharedoutcomes.plugin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Verification;
import org.sharedoutcomes.core.transfer.ReadJournal;
import org.sharedoutcomes.core.transfer.ReadJournal.Stream;
import org.sharedoutcomes.plugin.page.JournalPage.EntryView;
import org.sharedoutcomes.plugin.page.JournalPage.StreamView;

/** The journal for administrators: streams, the entries of one, and whether all of it holds. */
public final class JournalServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final int MOST_STREAMS = 500;
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final transient ReadJournal readJournal;
  private final transient People people;

  public JournalServlet(PageFrame frame, ReadJournal readJournal, People people) {
    super(frame);
    this.readJournal = readJournal;
    this.people = people;
  }

  @Override
  Page get(Visit visit) {
    return show(visit, null);
  }

  @Override
  Page post(Visit visit) {
    Answer<Verification> verification = readJournal.verify(visit.actor());
    return verification.isDone()
        ? show(visit, verification.get())
        : refused(verification.reasons());
  }

  private Page show(Visit visit, Verification verification) {
    String stream = visit.parameter("stream");
    return stream.isEmpty()
        ? streams(visit.actor(), visit.parameter("filter"), verification)
        : entries(visit.actor(), stream, verification);
  }

  private Page streams(Actor actor, String filter, Verification verification) {
    Answer<List<Stream>> answer = readJournal.streams(actor);
    if (!answer.isDone()) {
      return refused(answer.reasons());
    }
    List<Stream> fitting =
        answer.get().stream()
            .filter(each -> each.name().contains(filter.toLowerCase(Locale.ROOT)))
            .toList();
    List<StreamView> shown = fitting.stream().limit(MOST_STREAMS).map(this::view).toList();
    String count =
        texts().text("shared-outcomes.journal.streams-shown", shown.size(), fitting.size());
    return page(new Shown("", filter, count, shown, List.of()), verification);
  }

  private Page entries(Actor actor, String stream, Verification verification) {
    Answer<List<Entry>> answer = readJournal.entries(actor, stream);
    if (!answer.isDone()) {
      return refused(answer.reasons());
    }
    List<EntryView> newestFirst = new ArrayList<>(answer.get().stream().map(this::view).toList());
    Collections.reverse(newestFirst);
    String count = texts().text("shared-outcomes.journal.entries-shown", newestFirst.size());
    return page(new Shown(stream, "", count, List.of(), newestFirst), verification);
  }

  /** What is listed. */
  private record Shown(
      String stream,
      String filter,
      String count,
      List<StreamView> streams,
      List<EntryView> entries) {}

  private Page page(Shown shown, Verification verification) {
    JournalPage page =
        new JournalPage(
            shown.stream(),
            shown.filter(),
            shown.count(),
            said(verification),
            verification != null && verification.holds(),
            verification == null
                ? List.of()
                : verification.broken().stream()
                    .map(each -> BrokenWords.say(texts(), each))
                    .toList(),
            shown.streams().isEmpty(),
            shown.streams(),
            shown.entries());
    return Page.admin("journal", texts().text("shared-outcomes.journal.title"), Plain.of(page));
  }

  private String said(Verification verification) {
    if (verification == null) {
      return "";
    }
    return verification.holds()
        ? texts()
            .text("shared-outcomes.journal.holds", verification.entries(), verification.streams())
        : texts()
            .text(
                "shared-outcomes.journal.broken",
                verification.broken().size(),
                verification.entries());
  }

  private StreamView view(Stream stream) {
    Entry newest = stream.newest();
    return new StreamView(
        stream.name(),
        URLEncoder.encode(stream.name(), StandardCharsets.UTF_8),
        newest.version(),
        who(newest),
        at(newest.at()),
        newest.what());
  }

  private EntryView view(Entry entry) {
    return new EntryView(
        entry.version(),
        at(entry.at()),
        who(entry),
        entry.what(),
        entry.why(),
        entry.body(),
        entry.hash());
  }

  private String who(Entry entry) {
    return people.withKey(entry.who()).map(Person::displayName).orElse(entry.who());
  }

  private static String at(Instant moment) {
    return AT.format(moment);
  }
}
