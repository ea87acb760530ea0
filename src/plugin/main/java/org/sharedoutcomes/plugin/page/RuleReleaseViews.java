package org.sharedoutcomes.plugin.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.AttestRule.Attested;
import org.sharedoutcomes.core.signoff.Attestations.Attestation;
import org.sharedoutcomes.core.signoff.Effective;
import org.sharedoutcomes.core.signoff.Preview;
import org.sharedoutcomes.core.signoff.Preview.Group;
import org.sharedoutcomes.core.signoff.RuleVersion;
import org.sharedoutcomes.plugin.page.RuleReleasePage.Figure;
import org.sharedoutcomes.plugin.page.RuleVersionsPage.Choice;
import org.sharedoutcomes.plugin.page.RuleVersionsPage.Version;

/** Says what a new version does, and what the versions of a rule were. */
public final class RuleReleaseViews {
  private static final int MOST_KEYS = 12;

  private final Texts texts;

  public RuleReleaseViews(Texts texts) {
    this.texts = texts;
  }

  /** The effects that there are, and that nothing goes stale or is blocked when that is so. */
  RuleReleasePage.Preview preview(Preview preview, Map<String, String> names) {
    List<Figure> figures = new ArrayList<>();
    preview
        .gain()
        .forEach((key, group) -> figures.add(figure("gain", name(names, key), "notice", group)));
    preview
        .lose()
        .forEach((key, group) -> figures.add(figure("lose", name(names, key), "notice", group)));
    figures.add(figure("stale", "", "warn", preview.stale()));
    figures.add(figure("blocked", "", "warn", preview.blocked()));
    return new RuleReleasePage.Preview(
        say("looked", preview.issues()),
        figures,
        preview.warnings().stream().map(texts::say).toList());
  }

  private Figure figure(String name, String function, String tone, Group group) {
    List<String> keys = group.visible().stream().map(IssueFacts::key).limit(MOST_KEYS).toList();
    int more = group.count() - keys.size();
    return new Figure(
        group.count(),
        say("figure-" + name, group.count(), function),
        group.count() == 0 ? "quiet" : tone,
        keys,
        more > 0 && group.count() > 0 ? say("figure-more", more) : "");
  }

  RuleVersionsPage versions(
      String id,
      List<RuleVersion> versions,
      Attested attested,
      boolean mayDefine,
      Map<String, String> names) {
    RuleVersion newest = versions.get(0);
    String name =
        versions.stream()
            .filter(one -> !one.isDeletion())
            .map(one -> one.document().value().name())
            .findFirst()
            .orElse(id);
    List<String> missing =
        attested == null
            ? List.of()
            : attested.missing().stream().map(key -> name(names, key)).toList();
    List<Version> shown =
        versions.stream()
            .map(
                one ->
                    version(
                        one, one == newest, attested == null ? List.of() : attested.given(), names))
            .toList();
    return new RuleVersionsPage(
        id,
        name,
        attested != null,
        mayDefine,
        newest.document().version(),
        attested == null ? "" : attested.quarter().toString(),
        missing.isEmpty() ? "" : say("unattested", missing),
        attested == null
            ? List.of()
            : attested.mine().stream().map(key -> new Choice(key, name(names, key))).toList(),
        shown);
  }

  private Version version(
      RuleVersion one, boolean current, List<Attestation> given, Map<String, String> names) {
    int number = one.document().version();
    return new Version(
        number,
        current,
        one.isDeletion(),
        say(
            "version-" + one.what(),
            new Actor(one.document().changedBy()),
            one.document().changedAt()),
        one.why(),
        one.isDeletion() ? "" : holds(one.document().value().effective()),
        one.gone().stream().map(texts::say).toList(),
        one.added().stream().map(texts::say).toList(),
        given.stream()
            .filter(word -> word.version() == number)
            .map(word -> attestation(word, names))
            .toList());
  }

  private String attestation(Attestation word, Map<String, String> names) {
    String who =
        say(
            "attested",
            name(names, word.function()),
            word.quarter().toString(),
            new Actor(word.by()),
            word.at());
    return word.comment().isEmpty() ? who : who + " " + say("said", word.comment());
  }

  private String holds(Effective effective) {
    if (effective == null) {
      return "";
    }
    Object day = effective.from().atOffset(ZoneOffset.UTC).toLocalDate();
    return effective.newIssuesOnly() ? say("holds-new", day) : say("holds-from", day);
  }

  /** What is wrong, by the field's name. */
  Map<String, String> errors(List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(
        reason ->
            errors.merge(reason.field(), texts.say(reason), (one, other) -> one + " " + other));
    return errors;
  }

  List<String> sentences(List<Refusal> refusals) {
    return refusals.stream().map(texts::say).distinct().toList();
  }

  private static String name(Map<String, String> names, String function) {
    return names.getOrDefault(function, function);
  }

  private String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.sign-off.rules." + name, arguments);
  }
}
