package org.sharedoutcomes.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.FixVersion;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;

/**
 * What an issue was at each moment of its life, as far as Jira's history tells: what it was when
 * this was read, and each step that led there. The past is found by going the steps back, so that
 * it reaches back before the product was there.
 *
 * @param issue its id
 * @param reporter user key of who reported it; empty when nobody did
 * @param latest what it was when this was read; an aspect without a value is left out
 * @param steps oldest first; those of fix versions name all that there were
 */
public record Timeline(
    long issue, Instant created, String reporter, Map<Aspect, String> latest, List<Step> steps) {
  public Timeline {
    reporter = reporter == null ? "" : reporter;
    latest = latest == null ? Map.of() : Map.copyOf(latest);
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /** The timeline of an issue as it is, with its history in Jira. */
  public static Timeline of(IssueFacts issue, List<Step> history) {
    Map<Aspect, String> state = state(issue);
    Map<Aspect, String> latest = Map.copyOf(state);
    List<Step> back = new ArrayList<>(history);
    back.sort(Comparator.comparing(Step::at));
    List<Step> steps = new ArrayList<>();
    for (int i = back.size() - 1; i >= 0; i--) {
      Step step = whole(back.get(i), state.getOrDefault(back.get(i).aspect(), ""));
      put(state, step.aspect(), step.from());
      if (!step.from().equals(step.to())) {
        steps.add(0, step);
      }
    }
    return new Timeline(issue.id(), issue.created(), issue.reporter(), latest, steps);
  }

  /** A step of fix versions tells only of some; with the others it tells of all. */
  private static Step whole(Step step, String after) {
    if (step.aspect() != Aspect.FIX_VERSIONS) {
      return step;
    }
    Set<String> before = new TreeSet<>(lines(after));
    lines(step.to()).forEach(before::remove);
    lines(step.from()).stream().filter(line -> !line.startsWith(" ")).forEach(before::add);
    return new Step(step.at(), step.by(), step.aspect(), String.join("\n", before), after);
  }

  /** What the issue was at the end of that moment; empty when it was created later. */
  public Optional<Map<Aspect, String>> at(Instant moment) {
    if (created.isAfter(moment)) {
      return Optional.empty();
    }
    Map<Aspect, String> state = new EnumMap<>(Aspect.class);
    state.putAll(latest);
    for (int i = steps.size() - 1; i >= 0 && steps.get(i).at().isAfter(moment); i--) {
      put(state, steps.get(i).aspect(), steps.get(i).from());
    }
    return Optional.of(state);
  }

  /**
   * The issue as it was at the end of that moment; empty when it was created later. What is no
   * {@link Aspect} is as it is now, the key too.
   */
  public Optional<IssueFacts> at(Instant moment, IssueFacts now) {
    return at(moment).map(state -> facts(state, now, finished(moment)));
  }

  /** When the work was done last until then: when its status said so, else when it was created. */
  private Instant finished(Instant moment) {
    return steps.stream()
        .filter(step -> step.aspect() == Aspect.PROGRESS && !step.at().isAfter(moment))
        .filter(step -> step.to().equals(Progress.DONE.name()))
        .map(Step::at)
        .reduce(created, (earlier, later) -> later);
  }

  /** The steps after a moment and not after another, oldest first. */
  public List<Step> between(Instant after, Instant until) {
    return steps.stream()
        .filter(step -> step.at().isAfter(after) && !step.at().isAfter(until))
        .toList();
  }

  /** Whether it may have been a card by an outcome, a type or a project that it has no more. */
  public boolean mayHaveBeenCard() {
    Set<String> outcomes = Set.copyOf(words(latest.getOrDefault(Aspect.OUTCOMES, "")));
    return steps.stream()
        .anyMatch(
            step ->
                switch (step.aspect()) {
                  case OUTCOMES -> !outcomes.containsAll(words(step.from()));
                  case TYPE, PROJECT -> true;
                  default -> false;
                });
  }

  private static Map<Aspect, String> state(IssueFacts issue) {
    Map<Aspect, String> state = new EnumMap<>(Aspect.class);
    put(state, Aspect.PROJECT, issue.project());
    put(state, Aspect.TYPE, issue.type());
    put(state, Aspect.SUMMARY, issue.summary());
    put(state, Aspect.STATUS, issue.status());
    put(state, Aspect.PROGRESS, issue.progress().name());
    put(state, Aspect.ASSIGNEE, issue.assignee());
    put(state, Aspect.DUE, issue.due() == null ? "" : issue.due().toString());
    put(state, Aspect.FIX_VERSIONS, versions(issue.fixVersions()));
    put(state, Aspect.OUTCOMES, String.join(",", issue.outcomes()));
    put(state, Aspect.TARGET_QUARTER, issue.target().map(Quarter::toString).orElse(""));
    return state;
  }

  private static String versions(List<FixVersion> versions) {
    return versions.stream()
        .map(version -> version.releaseDate() + " " + version.name())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static void put(Map<Aspect, String> state, Aspect aspect, String value) {
    if (value == null || value.isEmpty()) {
      state.remove(aspect);
    } else {
      state.put(aspect, value);
    }
  }

  private static IssueFacts facts(Map<Aspect, String> state, IssueFacts now, Instant done) {
    Progress progress = Progress.valueOf(state.getOrDefault(Aspect.PROGRESS, "TO_DO"));
    return new IssueFacts(
        now.id(),
        now.key(),
        state.getOrDefault(Aspect.PROJECT, now.project()),
        state.getOrDefault(Aspect.TYPE, ""),
        state.getOrDefault(Aspect.SUMMARY, ""),
        state.getOrDefault(Aspect.STATUS, ""),
        progress,
        now.reporter(),
        state.get(Aspect.ASSIGNEE),
        day(state.get(Aspect.DUE)),
        lines(state.getOrDefault(Aspect.FIX_VERSIONS, "")).stream().map(Timeline::version).toList(),
        now.components(),
        now.labels(),
        now.epic(),
        words(state.getOrDefault(Aspect.OUTCOMES, "")),
        now.customerFacing(),
        Quarter.parse(state.get(Aspect.TARGET_QUARTER)).orElse(null),
        now.created(),
        progress == Progress.DONE ? done : null);
  }

  private static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static FixVersion version(String line) {
    int blank = line.indexOf(' ');
    return new FixVersion(line.substring(blank + 1), LocalDate.parse(line.substring(0, blank)));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /** The keys in a list of outcomes. */
  public static List<String> words(String keys) {
    return keys == null || keys.isBlank()
        ? List.of()
        : Stream.of(keys.split(",")).map(String::strip).filter(key -> !key.isEmpty()).toList();
  }
}
