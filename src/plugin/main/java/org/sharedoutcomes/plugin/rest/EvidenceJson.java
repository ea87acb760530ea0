package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.journal.Verification.Broken;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.ReadEvidence.Evidence;
import org.sharedoutcomes.core.signoff.ReadEvidence.Line;

/**
 * The evidence of an issue on the wire: the same as JSON and as CSV (RFC 4180, safe to open in a
 * spreadsheet).
 *
 * @param holds whether its chains are as they were written
 */
record EvidenceJson(String issue, boolean holds, List<Broken> broken, List<EntryJson> entries) {
  private static final List<String> COLUMNS =
      List.of(
          "stream",
          "version",
          "at",
          "who",
          "what",
          "why",
          "functions",
          "ruleVersions",
          "fingerprints",
          "previousHash",
          "hash");

  /** One entry; who did it by login name. */
  record EntryJson(
      String stream,
      int version,
      String at,
      String who,
      String what,
      String why,
      List<String> functions,
      Map<String, Integer> ruleVersions,
      List<FingerprintJson> fingerprints,
      String previousHash,
      String hash) {}

  /** On what value of a field somebody decided. */
  record FingerprintJson(String function, String by, String field, String sha256) {}

  static EvidenceJson of(Evidence evidence, UnaryOperator<String> login) {
    return new EvidenceJson(
        evidence.issue().key(),
        evidence.verification().holds(),
        evidence.verification().broken(),
        evidence.lines().stream().map(line -> entry(line, login)).toList());
  }

  private static EntryJson entry(Line line, UnaryOperator<String> login) {
    return new EntryJson(
        line.entry().stream(),
        line.entry().version(),
        line.entry().at().toString(),
        login.apply(line.entry().who()),
        line.entry().what(),
        line.entry().why(),
        line.functions(),
        line.ruleVersions(),
        line.decisions().stream().flatMap(one -> fingerprints(one, login)).toList(),
        line.entry().previousHash(),
        line.entry().hash());
  }

  private static Stream<FingerprintJson> fingerprints(
      Decision decision, UnaryOperator<String> login) {
    String by = login.apply(decision.by());
    return decision.fingerprints().entrySet().stream()
        .map(one -> new FingerprintJson(decision.function(), by, one.getKey(), one.getValue()));
  }

  /** The entries, one line each after the header. */
  String csv() {
    return Stream.concat(
            Stream.of(Csv.line(COLUMNS)), entries.stream().map(entry -> Csv.line(cells(entry))))
        .collect(Collectors.joining());
  }

  private static List<String> cells(EntryJson entry) {
    return List.of(
        entry.stream(),
        Integer.toString(entry.version()),
        entry.at(),
        entry.who(),
        entry.what(),
        entry.why(),
        String.join(" ", entry.functions()),
        entry.ruleVersions().entrySet().stream()
            .map(one -> one.getKey() + ":" + one.getValue())
            .collect(Collectors.joining(" ")),
        entry.fingerprints().stream()
            .map(one -> one.function() + "/" + one.by() + "/" + one.field() + ":" + one.sha256())
            .collect(Collectors.joining("; ")),
        entry.previousHash(),
        entry.hash());
  }
}
