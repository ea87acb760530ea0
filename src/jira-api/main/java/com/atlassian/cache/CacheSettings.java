package com.atlassian.cache;

import org.sharedoutcomes.evidence.Evidence;

/** How a cache forgets and whom it tells. */
@Evidence("OSL")
public interface CacheSettings {}
