package com.atlassian.jira.web.bean;

import org.sharedoutcomes.evidence.Evidence;

/** A page of results. */
@Evidence("R9")
public class PagerFilter<T> {
  public PagerFilter(int start, int max) {}

  @Evidence("MEM")
  public int getStart() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("MEM")
  public int getMax() {
    throw new UnsupportedOperationException("signature only");
  }
}
