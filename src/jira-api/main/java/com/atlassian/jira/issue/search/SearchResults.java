package com.atlassian.jira.issue.search;

import com.atlassian.jira.web.bean.PagerFilter;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** A page of what a search found. */
@Evidence("JD")
public class SearchResults<T> {
  @Evidence("MEM")
  public SearchResults(List<T> results, int total, PagerFilter<?> pager) {}

  public List<T> getResults() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("MEM")
  public int getTotal() {
    throw new UnsupportedOperationException("signature only");
  }
}
