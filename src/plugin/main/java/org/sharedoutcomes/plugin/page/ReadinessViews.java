package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.launch.IssueReadiness;
import org.sharedoutcomes.core.launch.MakeCompanions;
import org.sharedoutcomes.core.launch.MayPrepare;
import org.sharedoutcomes.core.launch.ShowReadiness;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.readiness.Checklist.Item;
import org.sharedoutcomes.core.readiness.Checklist.Size;
import org.sharedoutcomes.core.readiness.Checklist.Stage;
import org.sharedoutcomes.core.readiness.Criterion;
import org.sharedoutcomes.core.readiness.Evidence;
import org.sharedoutcomes.core.readiness.Evidence.Kind;
import org.sharedoutcomes.core.readiness.Preparation.Met;
import org.sharedoutcomes.core.readiness.Preparation.TierChoice;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.plugin.page.LaunchView.Beside;
import org.sharedoutcomes.plugin.page.LaunchView.Choice;
import org.sharedoutcomes.plugin.page.ReadinessView.Line;

/** Says how ready an issue is, in the words of the person who looks at it. */
public final class ReadinessViews {
  private final ShowReadiness readiness;
  private final Texts texts;
  private final SignOffWords words;
  private final CurrentUser currentUser;

  public ReadinessViews(
      ShowReadiness readiness, Texts texts, SignOffWords words, CurrentUser currentUser) {
    this.readiness = readiness;
    this.texts = texts;
    this.words = words;
    this.currentUser = currentUser;
  }

  /**
   * What was typed and refused, to be shown where it was typed.
   *
   * @param at a criterion's address, or a programme whose tier was chosen
   */
  record Refused(String at, String typed, String error) {
    static final Refused NOTHING = new Refused("", "", "");

    boolean isAt(String place) {
      return !error.isEmpty() && at.equals(place);
    }
  }

  /** The views of one issue; asks for its companions only when it has any. */
  OfIssue of(SignOff signOff, Refused refused) {
    Checklist checklist = signOff.verdict().readiness();
    if (checklist.sizes().isEmpty() && checklist.companions().isEmpty()) {
      return new OfIssue(null, null, refused);
    }
    Actor actor = currentUser.actor();
    return new OfIssue(readiness.of(actor, signOff), readiness.rights(actor, signOff), refused);
  }

  /** The views of one issue; empty for one of which nothing is asked. */
  final class OfIssue {
    private final IssueReadiness now;
    private final MayPrepare may;
    private final Refused refused;

    private OfIssue(IssueReadiness now, MayPrepare may, Refused refused) {
      this.now = now;
      this.may = may;
      this.refused = refused;
    }

    ReadinessView of(String function) {
      List<Item> items = now == null ? List.of() : now.checklist().of(function);
      if (items.isEmpty()) {
        return ReadinessView.NONE;
      }
      long met = items.stream().filter(item -> item.stage() == Stage.MET).count();
      return new ReadinessView(
          true,
          say("summary", met, items.size()),
          items.stream().map(this::line).toList(),
          now.companions().stream()
              .flatMap(one -> one.issue().stream())
              .map(IssueFacts::key)
              .toList());
    }

    private Line line(Item item) {
      Stage stage = item.stage();
      Optional<Evidence> evidence = Optional.ofNullable(item.met()).map(Met::evidence);
      Optional<Kind> kind = evidence.map(one -> one.kind());
      boolean here = refused.isAt(item.address());
      String label = say("state-" + Findings.name(stage));
      return new Line(
          item.address(),
          item.address().replace('.', '-'),
          item.criterion().text(),
          Findings.name(stage),
          stage == Stage.MET ? "✓" : stage == Stage.TO_CHECK ? "◐" : "✗",
          label,
          item.criterion().text() + ": " + label,
          asks(item.criterion()),
          kind.filter(Kind.LINK::equals).isPresent(),
          kind.filter(Kind.ISSUE::equals).isPresent(),
          evidence.map(one -> one.value()).orElse(""),
          note(item.met()),
          may.meet(item) && stage == Stage.OPEN,
          may.check(item) && stage == Stage.TO_CHECK,
          may.meet(item) && item.met() != null && stage != Stage.OPEN,
          here ? refused.typed() : "",
          here ? refused.error() : "");
    }

    private String asks(Criterion criterion) {
      String kind = criterion.kind() == null ? "any" : Findings.name(criterion.kind());
      return say("asks-" + kind)
          + (criterion.evidence() ? "" : " " + say("asks-optional"))
          + (criterion.peer() ? " " + say("asks-peer") : "");
    }

    private String note(Met met) {
      if (met == null) {
        return "";
      }
      String by = say("met-by", new Actor(met.by()), words.date(met.at()));
      return met.checkedBy() == null
          ? by
          : by + " " + say("checked-by", new Actor(met.checkedBy()), words.date(met.checkedAt()));
    }

    LaunchView launch() {
      if (now == null) {
        return LaunchView.NONE;
      }
      boolean plan = may.plan();
      int missing = now.missing().size();
      return new LaunchView(
          true,
          plan,
          now.checklist().sizes().stream().map(this::size).toList(),
          !now.companions().isEmpty(),
          now.companions().stream().map(this::beside).toList(),
          now.missing().stream()
              .map(one -> MakeCompanions.summary(one.template(), now.issue()))
              .toList(),
          missing == 0 || !plan ? "" : say("make", missing));
    }

    private LaunchView.Size size(Size size) {
      boolean here = refused.isAt(size.programme());
      boolean several = now.checklist().sizes().size() > 1;
      return new LaunchView.Size(
          size.programme(),
          several ? say("tier-of", size.name()) : say("tier"),
          size.tier().name(),
          size.lowered(),
          note(size),
          words.say(size.problem()),
          size.tiers().stream()
              .map(
                  one ->
                      new Choice(
                          one.id(),
                          one.equals(size.usual()) ? say("usual", one.name()) : one.name(),
                          one.equals(size.tier())))
              .toList(),
          here ? refused.typed() : "",
          here ? refused.error() : "");
    }

    private String note(Size size) {
      TierChoice choice = size.choice();
      if (choice == null || size.tier(choice.tier()).isEmpty()) {
        return "";
      }
      String who =
          say("chosen", new Actor(choice.by()), words.date(choice.at()), size.usual().name());
      return choice.reason().isEmpty() ? who : who + " “" + choice.reason() + "”";
    }

    private Beside beside(IssueReadiness.Beside one) {
      List<String> what = new ArrayList<>();
      what.add(say("kind-" + Findings.name(one.companion().kind())));
      now.verdict().functions().stream()
          .filter(part -> part.function().equals(one.companion().function()))
          .map(part -> part.name())
          .findFirst()
          .ifPresent(what::add);
      return new Beside(
          one.issue().map(IssueFacts::key).orElse(""),
          one.issue().map(IssueFacts::summary).orElseGet(() -> say("hidden")),
          String.join(" · ", what),
          one.issue().map(IssueFacts::status).orElse(""),
          one.issue().map(IssueFacts::progress).map(ReadinessViews::tone).orElse("default"),
          one.companion().linked() ? "" : say("not-linked"));
    }
  }

  private static String tone(IssueFacts.Progress progress) {
    return switch (progress) {
      case TO_DO -> "default";
      case IN_PROGRESS -> "inprogress";
      case DONE -> "success";
    };
  }

  private String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.readiness.panel." + name, arguments);
  }
}
