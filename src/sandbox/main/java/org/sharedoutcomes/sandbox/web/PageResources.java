package org.sharedoutcomes.sandbox.web;

import java.util.List;
import java.util.Map;

/** The scripts and styles that a page needs. */
public interface PageResources {
  /** What was asked for while this thread made its page, and what these contexts bring. */
  List<Asset> take(List<String> contexts);

  /** Data that scripts read, by key, as JSON. */
  Map<String, String> takeData();

  /** Forgets what this thread asked for. */
  void clear();

  /** One file, by its complete address. */
  record Asset(String url, boolean style) {}
}
