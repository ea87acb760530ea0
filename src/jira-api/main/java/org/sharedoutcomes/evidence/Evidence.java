package org.sharedoutcomes.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a signature was seen. A member without its own note shares its type's.
 *
 * <p>Strong: {@code S11}, {@code P113}, {@code B113}, {@code D113} (compiled or run on Jira 11) and
 * {@code OSW27} (the jar itself). Everything else is weak, and the self-check names it: {@code
 * M103}, {@code O10}, {@code JD} (documentation of another version), {@code J7}, {@code G8}, {@code
 * C8}, {@code R9}, {@code OSL}, {@code GT} and {@code MEM} (not verified).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Evidence {
  /** The code of the evidence, such as {@code S11}. */
  String value();
}
