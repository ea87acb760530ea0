package org.sharedoutcomes.plugin.rest;

import java.util.List;

/** What the wire says when something was not done. */
record ErrorsJson(List<ErrorJson> errors) {
  /**
   * One reason.
   *
   * @param key the text key, the same in every language
   * @param field the field of the request it is about; empty for the whole
   */
  record ErrorJson(String key, String message, String field) {}
}
