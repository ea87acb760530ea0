package net.java.ao.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sharedoutcomes.evidence.Evidence;

/** The column has an index. */
@Evidence("S11")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD})
public @interface Indexed {}
