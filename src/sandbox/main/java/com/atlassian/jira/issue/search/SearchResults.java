package com.atlassian.jira.issue.search;

import com.atlassian.jira.web.bean.PagerFilter;
import java.util.List;

/** A page of what a search found. */
public class SearchResults<T> {
  private final List<T> results;
  private final int total;

  public SearchResults(List<T> results, int total, PagerFilter<?> pager) {
    this.results = List.copyOf(results);
    this.total = total;
  }

  public List<T> getResults() {
    return results;
  }

  public int getTotal() {
    return total;
  }
}
