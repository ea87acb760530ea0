package org.sharedoutcomes.core.readiness;

import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * What a programme asks for before launch. Its key is the programme's.
 *
 * @param tiers the smallest first
 * @param linkType name of the link from an issue to its companions; empty for the usual one
 */
public record Readiness(
    String programme,
    List<Tier> tiers,
    List<Criterion> criteria,
    List<CompanionTemplate> companions,
    String linkType)
    implements Dependent {
  public static final Kind<Readiness> KIND = Kind.definition("readiness", Readiness.class);

  public Readiness {
    tiers = List.copyOf(tiers);
    criteria = List.copyOf(criteria);
    companions = List.copyOf(companions);
  }

  /** The programme asks for nothing yet. */
  public static Readiness none(String programme) {
    return new Readiness(programme, List.of(), List.of(), List.of(), "");
  }

  Readiness withTiers(List<Tier> others) {
    return new Readiness(programme, others, criteria, companions, linkType);
  }

  Readiness withCriteria(List<Criterion> others) {
    return new Readiness(programme, tiers, others, companions, linkType);
  }

  Readiness withCompanions(List<CompanionTemplate> others, String type) {
    return new Readiness(programme, tiers, criteria, others, type);
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    return this.programme.equals(programme);
  }
}
