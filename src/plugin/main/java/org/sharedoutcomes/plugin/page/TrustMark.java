package org.sharedoutcomes.plugin.page;

import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Trust;

/**
 * How far values can be relied on, as a word with a sign and a sentence.
 *
 * @param kind {@code trusted}, {@code warning} or {@code data-problem}
 * @param sentence the worst that was found; when nothing was, that it was looked for
 */
record TrustMark(String kind, String sign, String word, String sentence, boolean doubtful) {
  static TrustMark of(Stand stand, Phrases phrases) {
    Trust trust = stand.trust();
    return new TrustMark(
        Findings.name(trust),
        switch (trust) {
          case TRUSTED -> "\u2713";
          case WARNING -> "\u26a0";
          case DATA_PROBLEM -> "\u2716";
        },
        phrases.word("trust", trust),
        stand.findings().isEmpty()
            ? phrases.text("trust.nothing-found")
            : phrases.sentence(stand.findings().get(0)),
        trust != Trust.TRUSTED);
  }
}
