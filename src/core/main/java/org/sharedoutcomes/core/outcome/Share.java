package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Outcome.Cascade;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * What functions take on of one target, and whether it makes up the target. An average is compared
 * with as many digits as were typed.
 *
 * @param parts what each function takes on, at least one
 * @param cascade how the parts make the whole; null when nothing is checked
 * @param made the sum or average of the parts; null when nothing is checked
 * @param target what is wanted of the outcome
 */
public record Share(
    Quarter quarter,
    List<FunctionTarget> parts,
    Cascade cascade,
    BigDecimal made,
    BigDecimal target) {
  /** One for every target that functions share, earliest first. */
  static List<Share> of(Outcome outcome) {
    List<Share> shares = new ArrayList<>();
    for (Target target : outcome.targets()) {
      List<FunctionTarget> parts =
          outcome.functionTargets().stream()
              .filter(part -> part.quarter().equals(target.quarter()))
              .toList();
      if (!parts.isEmpty()) {
        BigDecimal made = made(outcome.cascade(), parts, target.value());
        shares.add(new Share(target.quarter(), parts, outcome.cascade(), made, target.value()));
      }
    }
    return shares;
  }

  private static BigDecimal made(Cascade cascade, List<FunctionTarget> parts, BigDecimal target) {
    if (cascade == null) {
      return null;
    }
    BigDecimal sum =
        parts.stream().map(FunctionTarget::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return switch (cascade) {
      case SUM -> sum;
      case AVERAGE -> {
        int digits = parts.stream().mapToInt(p -> p.value().scale()).max().orElse(0);
        yield sum.divide(BigDecimal.valueOf(parts.size()), MathContext.DECIMAL64)
            .setScale(Math.max(digits, target.scale()), RoundingMode.HALF_UP);
      }
    };
  }

  /** How far the parts miss the target, negative when they fall short; null when not checked. */
  public BigDecimal difference() {
    return made == null ? null : made.subtract(target);
  }

  public boolean addsUp() {
    return made == null || made.compareTo(target) == 0;
  }

  /** Such as {@code Product 20 + Marketing 15 = 35, target 40: 5 missing}. */
  public String say(Texts texts, Programme programme) {
    List<String> each = parts.stream().map(part -> say(texts, programme, part)).toList();
    if (cascade == null) {
      return texts.text("shared-outcomes.share.unchecked", each, shown(target));
    }
    String way = cascade == Cascade.SUM ? "sum" : "average";
    String whole = cascade == Cascade.SUM ? String.join(" + ", each) : String.join(", ", each);
    if (addsUp()) {
      return texts.text("shared-outcomes.share." + way + "-fits", whole, shown(made));
    }
    String end = difference().signum() < 0 ? "-missing" : "-over";
    return texts.text(
        "shared-outcomes.share." + way + end,
        whole,
        shown(made),
        shown(target),
        shown(difference().abs()));
  }

  private static String say(Texts texts, Programme programme, FunctionTarget part) {
    String name = programme.function(part.function()).map(Function::name).orElse(part.function());
    return texts.text("shared-outcomes.share.part", name, shown(part.value()));
  }

  private static BigDecimal shown(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
