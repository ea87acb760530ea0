package org.sharedoutcomes.plugin.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the script draws. Every place is a moment in milliseconds since 1970 and a value.
 *
 * @param from the left edge
 * @param to the right edge
 * @param values moment, value, least and greatest of what the point stands for
 * @param goal the way to the targets
 * @param targets where the targets stand
 * @param range moment, lower and upper limit of what is expected
 * @param before moment moved to lie below the values, value, and its own moment
 * @param marks number and moment of what happened
 */
record ChartData(
    long from,
    long to,
    String unit,
    boolean summed,
    List<List<BigDecimal>> values,
    List<List<BigDecimal>> goal,
    List<List<BigDecimal>> targets,
    List<List<BigDecimal>> range,
    List<List<BigDecimal>> before,
    List<List<Long>> marks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers cannot be written", e);
    }
  }
}
