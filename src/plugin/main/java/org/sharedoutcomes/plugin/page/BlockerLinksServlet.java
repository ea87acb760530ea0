package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.plan.BlockerLinks;
import org.sharedoutcomes.core.plan.ChooseBlockerLinks;

/** Where administrators choose which of Jira's links say that work waits. */
public final class BlockerLinksServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient ChooseBlockerLinks choose;

  public BlockerLinksServlet(PageFrame frame, ChooseBlockerLinks choose) {
    super(frame);
    this.choose = choose;
  }

  private record View(
      int version, String blocking, String waiting, String types, Map<String, String> errors) {}

  @Override
  Page get(Visit visit) {
    Answer<List<String>> types = choose.types(visit.actor());
    if (!types.isDone()) {
      return refused(types.reasons());
    }
    Document<BlockerLinks> now = choose.chosen(visit.actor()).get();
    return show(
        200,
        new View(
            now.version(),
            String.join(", ", now.value().blocking()),
            String.join(", ", now.value().waiting()),
            types(types.get()),
            Map.of()));
  }

  @Override
  Page post(Visit visit) {
    Answer<List<String>> types = choose.types(visit.actor());
    if (!types.isDone()) {
      return refused(types.reasons());
    }
    String version = visit.parameter("version");
    Answer<Document<BlockerLinks>> chosen =
        choose.choose(
            visit.actor(),
            version.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(version))
                : OptionalInt.empty(),
            names(visit.parameter("blocking")),
            names(visit.parameter("waiting")));
    if (chosen.isDone()) {
      return Page.redirect("/plugins/servlet/shared-outcomes/admin/blocker-links", "saved");
    }
    Map<String, String> errors = new LinkedHashMap<>();
    chosen
        .reasons()
        .forEach(
            reason ->
                errors.putIfAbsent(
                    reason.field().isEmpty() ? "other" : reason.field(), texts().say(reason)));
    return show(
        chosen.reasons().get(0).kind() == Refusal.Kind.CONFLICT ? 409 : 422,
        new View(
            version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
            visit.parameter("blocking"),
            visit.parameter("waiting"),
            types(types.get()),
            errors));
  }

  private static List<String> names(String typed) {
    return Arrays.stream(typed.split(",")).map(String::strip).toList();
  }

  private String types(List<String> types) {
    return texts().text("shared-outcomes.dependencies.types", String.join(", ", types));
  }

  private Page show(int status, View view) {
    return new Page.Screen(
        status,
        "atl.admin",
        "blocker-links",
        texts().text("shared-outcomes.dependencies.page"),
        Plain.of(view));
  }
}
