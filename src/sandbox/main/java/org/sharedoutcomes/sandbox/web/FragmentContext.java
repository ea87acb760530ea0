package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Makes the context that the fragments around a page are shown in. */
public interface FragmentContext {
  /** The context for a request and the project of its page, which may be null. */
  Map<String, Object> of(HttpServletRequest request, String projectKey);
}
