package org.sharedoutcomes.core.signoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;

/**
 * The evidence that an issue passed the gate: by which rules, on whose decisions. Its key is the
 * issue's id; each passing adds a version.
 *
 * @param issue the issue's key at that time
 */
public record Passage(String issue, List<AppliedRule> rules, List<Part> functions) {
  public static final Kind<Passage> KIND = Kind.ofIssues("gate", Passage.class);

  public Passage {
    rules = List.copyOf(rules);
    functions = List.copyOf(functions);
  }

  /**
   * What one function had decided.
   *
   * @param waiver the waiver under which it need not have signed, or null
   * @param open what was still open, where the step did not lead to Done
   */
  public record Part(
      String function,
      int quorum,
      List<Signature> signatures,
      Waiver waiver,
      List<OpenPoint> open) {
    public Part {
      signatures = List.copyOf(signatures);
      open = open == null ? List.of() : List.copyOf(open);
    }
  }

  /**
   * A decision with the fingerprint of what it was made on.
   *
   * @param fingerprint SHA-256 over the names and values of its material fields
   */
  public record Signature(Decision decision, String fingerprint) {}

  static Passage of(SignOff signOff) {
    return new Passage(
        signOff.issue().key(),
        signOff.verdict().rules(),
        signOff.verdict().functions().stream().map(Passage::part).toList());
  }

  private static Part part(FunctionVerdict part) {
    return new Part(
        part.function(),
        part.quorum(),
        part.decisions().stream()
            .filter(Standing::isValidSignature)
            .map(one -> new Signature(one.decision(), fingerprint(one.decision().material())))
            .toList(),
        part.terms().waiver(),
        part.open());
  }

  static String fingerprint(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(values)
        .forEach(
            (field, value) ->
                text.append(field.length())
                    .append(':')
                    .append(field)
                    .append(value.length())
                    .append(':')
                    .append(value));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
