package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.OpenPoint;
import org.sharedoutcomes.core.signoff.Queue;
import org.sharedoutcomes.core.signoff.Queue.Item;
import org.sharedoutcomes.core.signoff.Queue.Tab;
import org.sharedoutcomes.core.signoff.SignMany;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.plugin.page.QueuePage.Line;
import org.sharedoutcomes.plugin.page.QueuePage.TabView;

/** Says a queue of sign-offs in words. */
public final class QueueViews {
  private static final String KEY = "shared-outcomes.queue.";

  private final Texts texts;
  private final SignOffViews signOffs;
  private final SignOffWords words;
  private final Clock clock;

  public QueueViews(Texts texts, SignOffViews signOffs, SignOffWords words, Clock clock) {
    this.texts = texts;
    this.signOffs = signOffs;
    this.words = words;
    this.clock = clock;
  }

  static String word(Tab tab) {
    return tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The tab of that word; what is mine when there is none. */
  static Tab tab(String word) {
    return Arrays.stream(Tab.values())
        .filter(tab -> word(tab).equals(word))
        .findFirst()
        .orElse(Tab.MINE);
  }

  QueuePage page(Queue queue, Tab tab, String wanted) {
    List<Item> items = queue.of(tab);
    Optional<Item> open =
        items.stream()
            .filter(item -> value(item).equals(wanted))
            .findFirst()
            .or(() -> items.stream().findFirst());
    List<Line> lines =
        items.stream().map(item -> line(item, open.filter(item::equals).isPresent())).toList();
    return new QueuePage(
        Arrays.stream(Tab.values()).map(each -> tab(queue, each, each == tab)).toList(),
        word(tab),
        lines,
        lines.isEmpty(),
        say("empty." + word(tab)),
        say("empty-why." + word(tab)),
        (int) lines.stream().filter(Line::choosable).count(),
        open.map(item -> signOffs.of(item.signOff())).orElse(null));
  }

  /** The tabs alone, when something else is shown below them. */
  QueuePage tabs(Queue queue, String current) {
    return new QueuePage(
        Arrays.stream(Tab.values()).map(each -> tab(queue, each, false)).toList(),
        current,
        List.of(),
        true,
        "",
        "",
        0,
        null);
  }

  static String value(Item item) {
    return item.issue().key() + "/" + item.part().function();
  }

  private TabView tab(Queue queue, Tab tab, boolean current) {
    return new TabView(word(tab), say("tab." + word(tab)), queue.of(tab).size(), current);
  }

  private Line line(Item item, boolean current) {
    FunctionVerdict part = item.part();
    return new Line(
        value(item),
        item.issue().key(),
        item.issue().summary(),
        part.name(),
        SignOffWords.icon(part.state()),
        SignOffWords.word(part.state()),
        words.label(part.state()),
        SignOffWords.tone(part.state()),
        when(part),
        part.state() == Status.STALE
            ? say("changed", part.changes().stream().map(FieldChange::field).distinct().toList())
            : "",
        part.clock().overdue(),
        item.mine() && part.open(OpenPoint.Kind.CRITERION).isEmpty(),
        current);
  }

  private String when(FunctionVerdict part) {
    if (part.clock().overdue()) {
      return say("overdue", part.clock().due());
    }
    if (part.since() == null || part.state() == Status.ERROR) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(part.since(), clock.instant());
    return days < 1 ? say("since-today") : say("since-days", days);
  }

  QueuePage.Bulk bulk(List<SignMany.Line> lines, boolean done, String comment, String tab) {
    long signed = lines.stream().filter(SignMany.Line::isSigned).count();
    return new QueuePage.Bulk(
        done,
        signed > 0,
        say(done ? "signed" : "will-sign", signed, lines.size() - signed),
        comment,
        lines.stream().map(this::bulkLine).toList(),
        tab);
  }

  private QueuePage.BulkLine bulkLine(SignMany.Line line) {
    Optional<Item> item = Optional.ofNullable(line.item());
    return new QueuePage.BulkLine(
        line.chosen().issue() + "/" + line.chosen().function(),
        line.seen(),
        line.chosen().issue(),
        item.map(one -> one.issue().summary()).orElse(""),
        item.map(one -> one.part().name()).orElse(line.chosen().function()),
        line.isSigned(),
        item.map(one -> SeeChangeView.plain(one.part(), words)).orElse(List.of()),
        item.map(one -> one.part().changes().isEmpty()).orElse(false),
        line.isSigned() ? "" : texts.say(line.skipped()));
  }

  private String say(String name, Object... arguments) {
    return texts.text(KEY + name, arguments);
  }
}
