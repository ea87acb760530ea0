package net.java.ao.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sharedoutcomes.evidence.Evidence;

/** What a column holds when nothing was given. */
@Evidence("MEM")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD})
public @interface Default {
  String value();
}
