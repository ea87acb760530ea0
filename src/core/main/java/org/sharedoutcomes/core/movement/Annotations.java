package org.sharedoutcomes.core.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharedoutcomes.core.journal.Kind;

/** What people noted about one outcome, by day. Its key is the outcome's. */
public record Annotations(List<Annotation> all) {
  public static final Kind<Annotations> KIND = Kind.ofIssues("annotations", Annotations.class);
  public static final Annotations NONE = new Annotations(List.of());

  public Annotations {
    all = all.stream().sorted(Comparator.comparing(Annotation::day)).toList();
  }

  Annotations with(Annotation added) {
    List<Annotation> more = new ArrayList<>(all);
    more.add(added);
    return new Annotations(more);
  }

  Annotations without(String id) {
    return new Annotations(all.stream().filter(one -> !one.id().equals(id)).toList());
  }

  boolean has(String id) {
    return all.stream().anyMatch(one -> one.id().equals(id));
  }
}
