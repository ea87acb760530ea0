package org.sharedoutcomes.core.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;

/** Creates and changes programmes; for Jira administrators. */
public final class DefineProgramme {
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{0,19}");
  private static final Pattern FUNCTION_KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int NAME = 255;
  private static final int STAGE = 60;
  private static final int MOST_STAGES = 12;

  private final Journal journal;
  private final Access access;
  private final People people;
  private final Issues issues;
  private final StageUse stageUse;

  public DefineProgramme(
      Journal journal, Permissions permissions, People people, Issues issues, StageUse stageUse) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.people = people;
    this.issues = issues;
    this.stageUse = stageUse;
  }

  public Answer<Document<Programme>> create(Actor actor, ProgrammeDraft draft) {
    return access
        .administrator(actor)
        .then(admin -> read(draft, draft.key(), Optional.empty()))
        .then(
            programme ->
                journal.find(Programme.KIND, programme.key()).isPresent()
                    ? Answer.refused(
                        Refusal.conflict("key", "shared-outcomes.programme.taken", programme.key()))
                    : save(actor, 0, "created", programme));
  }

  /**
   * Changes the programme.
   *
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<Document<Programme>> change(
      Actor actor, String key, OptionalInt expectedVersion, ProgrammeDraft draft) {
    return access
        .administrator(actor)
        .then(admin -> BrowseProgrammes.find(journal.find(Programme.KIND, key), key))
        .then(
            now ->
                read(draft, key, Optional.of(now.value()))
                    .then(
                        p ->
                            moves(p, draft)
                                .then(moves -> change(actor, now, p, moves, expectedVersion))));
  }

  private Answer<Document<Programme>> change(
      Actor actor,
      Document<Programme> now,
      Programme programme,
      Map<String, String> moves,
      OptionalInt expectedVersion) {
    Answer<Document<Programme>> saved =
        save(actor, expectedVersion.orElse(now.version()), "changed", programme);
    if (saved.isDone() && !moves.isEmpty()) {
      stageUse.move(actor, programme.key(), moves);
    }
    return saved;
  }

  /** Where what stands at a stage goes that is no longer there, or the question where. */
  private Answer<Map<String, String>> moves(Programme programme, ProgrammeDraft draft) {
    Map<String, String> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    draft.movedStages().forEach((from, to) -> wanted.put(from.strip(), to == null ? "" : to));
    Map<String, String> moves = new LinkedHashMap<>();
    Findings findings = new Findings();
    stageUse
        .counts(programme.key())
        .forEach(
            (stage, count) -> {
              String to = wanted.getOrDefault(stage, "");
              Optional<String> found = programme.stage(to.isBlank() ? stage : to);
              if (found.isPresent() && !found.get().equals(stage)) {
                moves.put(stage, found.get());
              } else if (found.isEmpty() && !to.isBlank()) {
                findings.add(
                    Refusal.invalid("movedStages", "shared-outcomes.programme.no-such-stage", to));
              } else if (found.isEmpty() && wasThere(programme, stage)) {
                findings.add(
                    Refusal.invalid(
                        "stages", "shared-outcomes.programme.stage-in-use", stage, count));
              }
            });
    return findings.none() ? Answer.done(moves) : Answer.refused(findings.reasons());
  }

  /** Outcomes may stand at a stage that the journey never had; those stay where they are. */
  private boolean wasThere(Programme programme, String stage) {
    return journal
        .snapshot()
        .find(Programme.KIND, programme.key())
        .flatMap(before -> before.value().stage(stage))
        .isPresent();
  }

  private Answer<Document<Programme>> save(
      Actor actor, int expected, String what, Programme programme) {
    return journal.save(
        new Change<>(Programme.KIND, programme.key(), expected, actor, what, "", programme));
  }

  private Answer<Programme> read(ProgrammeDraft draft, String key, Optional<Programme> now) {
    Findings findings = new Findings();
    String wanted = findings.required("key", key, 20);
    if (!wanted.isEmpty() && !KEY.matcher(wanted).matches()) {
      findings.add(Refusal.invalid("key", "shared-outcomes.programme.bad-key", wanted));
    }
    if (draft.key() != null && !draft.key().strip().equals(wanted)) {
      findings.add(Refusal.invalid("key", "shared-outcomes.common.key-is-fixed", wanted));
    }
    String name = findings.required("name", draft.name(), NAME);
    List<Function> functions = functions(draft.functions(), findings);
    List<String> projects = projects(draft.projects(), findings);
    List<String> stages =
        draft.stages() == null
            ? now.map(Programme::stages).orElse(Programme.USUAL_STAGES)
            : stages(draft.stages(), findings);
    boolean effectRequired =
        draft.effectRequired() == null
            ? now.map(Programme::effectRequired).orElse(false)
            : draft.effectRequired();
    return findings.none()
        ? Answer.done(new Programme(wanted, name, functions, projects, stages, effectRequired))
        : Answer.refused(findings.reasons());
  }

  private List<Function> functions(List<FunctionDraft> drafts, Findings findings) {
    List<Function> functions = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      String field = "functions[" + i + "]";
      if (drafts.get(i) == null) {
        findings.add(Refusal.invalid(field, "shared-outcomes.common.required", field));
        continue;
      }
      Function function = function(drafts.get(i), field, findings);
      if (!function.key().isEmpty() && !keys.add(function.key())) {
        findings.add(
            Refusal.invalid(
                field + ".key", "shared-outcomes.programme.function-twice", function.key()));
      }
      functions.add(function);
    }
    return functions;
  }

  private Function function(FunctionDraft draft, String field, Findings findings) {
    String key = findings.required(field + ".key", draft.key(), 40);
    if (!key.isEmpty() && !FUNCTION_KEY.matcher(key).matches()) {
      findings.add(
          Refusal.invalid(field + ".key", "shared-outcomes.programme.bad-function-key", key));
    }
    String name = findings.required(field + ".name", draft.name(), NAME);
    String group = findings.optional(field + ".group", draft.group(), NAME);
    if (!group.isEmpty() && !people.groupExists(group)) {
      findings.add(
          Refusal.invalid(field + ".group", "shared-outcomes.programme.no-such-group", group));
    }
    return new Function(key, name, group.isEmpty() ? null : group);
  }

  private static List<String> stages(List<String> names, Findings findings) {
    if (names.isEmpty() || names.size() > MOST_STAGES) {
      findings.add(
          Refusal.invalid("stages", "shared-outcomes.programme.how-many-stages", MOST_STAGES));
    }
    List<String> stages = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String field = "stages[" + i + "]";
      String name = findings.required(field, names.get(i), STAGE);
      if (stages.stream().anyMatch(name::equalsIgnoreCase)) {
        findings.add(Refusal.invalid(field, "shared-outcomes.programme.stage-twice", name));
      }
      stages.add(name);
    }
    return stages;
  }

  private List<String> projects(List<String> keys, Findings findings) {
    List<String> projects = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String field = "projects[" + i + "]";
      String key = findings.required(field, keys.get(i), NAME);
      if (!key.isEmpty() && !issues.knowsProject(key)) {
        findings.add(Refusal.invalid(field, "shared-outcomes.programme.no-such-project", key));
      } else if (!projects.contains(key)) {
        projects.add(key);
      }
    }
    return projects;
  }
}
