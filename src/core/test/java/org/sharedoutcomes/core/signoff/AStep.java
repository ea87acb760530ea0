package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.InFlight;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.World;

/** A step to Done that edits what a test says; what it does not edit is as it is stored. */
final class AStep implements InFlight {
  private final World world;
  private final IssueFacts facts;
  private final Map<String, String> edits = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private Progress target = Progress.DONE;

  AStep(World world, AnIssue issue) {
    this.world = world;
    this.facts = issue.build();
  }

  AStep setting(String field, String text) {
    edits.put(field, text);
    return this;
  }

  AStep to(Progress other) {
    target = other;
    return this;
  }

  @Override
  public IssueFacts facts() {
    return facts;
  }

  @Override
  public Optional<Progress> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public Map<String, String> values(Collection<String> fields) {
    Map<String, String> values =
        new LinkedHashMap<>(world.issues.values(List.of(facts.id()), fields).get(facts.id()));
    values.replaceAll((field, text) -> edits.getOrDefault(field, text));
    return values;
  }

  @Override
  public List<String> changedIn(String jql) {
    return edits.keySet().stream().filter(jql::contains).toList();
  }
}
