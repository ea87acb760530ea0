package org.sharedoutcomes.core.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * The types of decision: sign-off of each function, the four that every programme meets, and those
 * that a programme names itself.
 */
public final class DecisionTypes {
  public static final String INTERFACE_CHANGE = "interface-change";
  public static final String TRADE_OFF = "trade-off";
  private static final String SIGN_OFF = "sign-off/";
  private static final List<String> USUAL =
      List.of("target-change", "definition-change", TRADE_OFF, INTERFACE_CHANGE);

  private DecisionTypes() {}

  /** The type of signing for a function. */
  public static String signOff(String function) {
    return SIGN_OFF + function;
  }

  /** The function that a type of sign-off is about. */
  public static Optional<String> function(String type) {
    return type.startsWith(SIGN_OFF)
        ? Optional.of(type.substring(SIGN_OFF.length()))
        : Optional.empty();
  }

  /** All types of the programme, in the order in which they are shown. */
  public static List<String> of(Programme programme, List<String> ownTypes) {
    List<String> types = new ArrayList<>();
    programme.functions().forEach(function -> types.add(signOff(function.key())));
    types.addAll(USUAL);
    types.addAll(ownTypes);
    return types;
  }

  /** Whether a programme may not take it for a type of its own. */
  static boolean isUsual(String name) {
    return name.startsWith(SIGN_OFF) || USUAL.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** What the type is called: a text for the usual ones, else the name that was given to it. */
  public static Object called(String type, Programme programme) {
    Optional<String> key = function(type);
    if (key.isPresent()) {
      String name = programme.function(key.get()).map(Function::name).orElse(key.get());
      return text("sign-off", name);
    }
    return USUAL.contains(type) ? text(type) : type;
  }

  private static Refusal text(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.decision-rights.type." + name, arguments);
  }
}
