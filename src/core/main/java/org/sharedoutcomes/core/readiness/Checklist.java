package org.sharedoutcomes.core.readiness;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.readiness.Preparation.Met;
import org.sharedoutcomes.core.readiness.Preparation.TierChoice;

/**
 * What is asked of one issue before launch, and how far it is. Computed from the programmes' tiers
 * and criteria as they are now and from what people did, never stored.
 *
 * @param sizes the tier in each programme that has tiers
 * @param items the criteria that are asked at these tiers
 * @param templates what should be made beside it at these tiers
 * @param companions what was made beside it, of whatever tier
 */
public record Checklist(
    List<Size> sizes, List<Item> items, List<Wanted> templates, List<Companion> companions) {
  public static final Checklist NONE = new Checklist(List.of(), List.of(), List.of(), List.of());

  /** How far a criterion is. */
  public enum Stage {
    OPEN,
    TO_CHECK,
    MET
  }

  /**
   * The tier of the issue in one programme.
   *
   * @param tiers all of the programme, the smallest first
   * @param usual the one that the programme's rules give
   * @param choice what somebody chose instead, or null
   * @param problem what keeps the rules from being checked, or null; then the larger tier is usual
   */
  public record Size(
      String programme,
      String name,
      List<Tier> tiers,
      Tier usual,
      TierChoice choice,
      Refusal problem) {
    public Size {
      tiers = List.copyOf(tiers);
    }

    /** The tier that holds. */
    public Tier tier() {
      return Optional.ofNullable(choice).flatMap(one -> tier(one.tier())).orElse(usual);
    }

    public Optional<Tier> tier(String id) {
      return tiers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether this tier is smaller than the usual one. */
    public boolean isBelowUsual(Tier tier) {
      return tiers.indexOf(tier) < tiers.indexOf(usual);
    }

    /** Whether somebody chose a smaller tier than the usual one. */
    public boolean lowered() {
      return isBelowUsual(tier());
    }
  }

  /**
   * A criterion that is asked.
   *
   * @param version the version of the programme's readiness that asks for it
   * @param met what was done, or null
   */
  public record Item(String programme, int version, Criterion criterion, Met met) {
    /** Its name beyond its programme, such as {@code DEMO.training-booked}. */
    public String address() {
      return programme + "." + criterion.id();
    }

    /** What was met without the evidence that is now asked for is open. */
    public Stage stage() {
      if (met == null || (criterion.evidence() && met.evidence() == null)) {
        return Stage.OPEN;
      }
      return criterion.peer() && met.checkedBy() == null ? Stage.TO_CHECK : Stage.MET;
    }
  }

  /** A template that asks for a companion. */
  public record Wanted(String programme, CompanionTemplate template, String linkType) {}

  public Checklist {
    sizes = List.copyOf(sizes);
    items = List.copyOf(items);
    templates = List.copyOf(templates);
    companions = List.copyOf(companions);
  }

  /** The criteria of the function. */
  public List<Item> of(String function) {
    return items.stream().filter(one -> one.criterion().function().equals(function)).toList();
  }

  /** Those of the function that are not met, or not checked yet. */
  public List<Item> open(String function) {
    return of(function).stream().filter(one -> one.stage() != Stage.MET).toList();
  }

  public Optional<Item> item(String address) {
    return items.stream().filter(one -> one.address().equals(address)).findFirst();
  }

  public Optional<Size> size(String programme) {
    return sizes.stream().filter(one -> one.programme().equals(programme)).findFirst();
  }
}
