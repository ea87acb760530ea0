package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.util.List;

/**
 * Checks as somebody typed them; anything may be absent or wrong. What is absent is as when nobody
 * has set anything.
 *
 * @param off names of checks that are switched off
 * @param expectation {@code linear} or {@code seasonal}
 * @param reason why they are changed; may be absent
 */
public record ChecksDraft(
    BigDecimal low,
    BigDecimal high,
    BigDecimal jumpFactor,
    Integer repeats,
    List<String> off,
    String expectation,
    String reason) {}
