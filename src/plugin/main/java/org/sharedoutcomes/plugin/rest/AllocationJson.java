package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.capacity.AllocationDraft;
import org.sharedoutcomes.core.capacity.AllocationInForce;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Document;

/**
 * A quarter's allocation on the wire; {@code shares}, {@code capacity} and {@code reason} are read,
 * the rest is only in answers, the reason never.
 */
record AllocationJson(
    String programme,
    String quarter,
    List<ShareJson> shares,
    BigDecimal notAllotted,
    BigDecimal capacity,
    String reason,
    String takenOverFrom,
    String changedBy,
    String changedAt,
    Integer version) {
  /** Percent for an outcome. */
  record ShareJson(String outcome, BigDecimal share) {}

  static AllocationJson of(AllocationInForce now, People people) {
    return new AllocationJson(
        now.allocation().programme(),
        now.quarter().toString(),
        now.allocation().shares().entrySet().stream()
            .map(share -> new ShareJson(share.getKey(), share.getValue()))
            .toList(),
        now.allocation().notAllotted(),
        now.allocation().capacity(),
        null,
        now.takenOverFrom().map(Quarter::toString).orElse(null),
        now.isSaid()
            ? people.withKey(now.changedBy()).map(Person::name).orElse(now.changedBy())
            : null,
        now.isSaid() ? now.changedAt().toString() : null,
        now.version());
  }

  /** The same as a document of its own version, 0 for what was taken over. */
  static Document<AllocationInForce> document(AllocationInForce now) {
    return new Document<>(
        now.quarter().toString(), now.version(), now.changedAt(), now.changedBy(), now);
  }

  AllocationDraft draft() {
    return new AllocationDraft(
        shares == null
            ? List.of()
            : shares.stream()
                .map(
                    share ->
                        share == null
                            ? new AllocationDraft.Share("", null)
                            : new AllocationDraft.Share(share.outcome(), share.share()))
                .toList(),
        capacity,
        reason);
  }
}
