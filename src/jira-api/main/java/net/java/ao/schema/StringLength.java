package net.java.ao.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sharedoutcomes.evidence.Evidence;

/** How long a text may be. */
@Evidence("S11")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD})
public @interface StringLength {
  int UNLIMITED = -1;
  int MAX_LENGTH = 450;

  int value();
}
