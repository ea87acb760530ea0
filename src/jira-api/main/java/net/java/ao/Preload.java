package net.java.ao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sharedoutcomes.evidence.Evidence;

/** Names the columns that a find reads at once. */
@Evidence("S11")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
public @interface Preload {
  String[] value() default {"*"};
}
