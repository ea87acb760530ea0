package net.java.ao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sharedoutcomes.evidence.Evidence;

/** Names the column that a method writes. */
@Evidence("S11")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD})
public @interface Mutator {
  String value();
}
