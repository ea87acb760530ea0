package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.movement.Annotation;
import org.sharedoutcomes.core.movement.AnnotationDraft;

/**
 * The form that notes what happened, with what was typed and what was wrong with it.
 *
 * @param open whether it is to be seen at once
 */
record AnnotationForm(
    String day, String text, String link, List<Sort> sorts, List<String> wrong, boolean open) {
  /** One of the sorts of things that happen. */
  record Sort(String value, String label, boolean selected) {}

  static AnnotationForm empty(String today, Phrases phrases) {
    return of(new AnnotationDraft(today, "", "", ""), List.of(), phrases);
  }

  static AnnotationForm of(AnnotationDraft draft, List<Refusal> reasons, Phrases phrases) {
    return new AnnotationForm(
        draft.day(),
        draft.text(),
        draft.link(),
        Arrays.stream(Annotation.Sort.values())
            .map(
                sort ->
                    new Sort(
                        Findings.name(sort),
                        phrases.word("sort", sort),
                        Findings.name(sort).equals(draft.sort())))
            .toList(),
        phrases.sentences(reasons),
        !reasons.isEmpty());
  }

  static AnnotationDraft typed(Visit visit) {
    return new AnnotationDraft(
        visit.parameter("day"),
        visit.parameter("sort"),
        visit.parameter("text"),
        visit.parameter("link"));
  }
}
