package org.sharedoutcomes.core.movement;

/**
 * An annotation as somebody typed or sent it; anything may be absent or wrong.
 *
 * @param day an ISO date
 * @param sort a constant of {@link Annotation.Sort} in lower case; absent for any other thing
 */
public record AnnotationDraft(String day, String sort, String text, String link) {}
