package com.atlassian.cache;

import org.sharedoutcomes.evidence.Evidence;

/** Makes the value of a cached reference. */
@Evidence("OSL")
public interface Supplier<T> extends java.util.function.Supplier<T> {}
