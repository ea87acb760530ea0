package org.sharedoutcomes.core.common;

import java.util.List;
import java.util.function.Function;

/** What a use case says: done with a value, or refused with every reason found. */
public sealed interface Answer<T> {
  /** It was done. */
  record Done<T>(T value) implements Answer<T> {}

  /** It was not done and nothing was changed; at least one reason. */
  record Refused<T>(List<Refusal> reasons) implements Answer<T> {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Answer<T> refused(Refusal... reasons) {
    return new Refused<>(List.of(reasons));
  }

  static <T> Answer<T> refused(List<Refusal> reasons) {
    return new Refused<>(reasons);
  }

  /** Goes on with the value, or keeps the refusal. */
  default <U> Answer<U> then(Function<? super T, Answer<U>> next) {
    return this instanceof Done<T> done ? next.apply(done.value()) : new Refused<>(reasons());
  }

  /** Turns the value into another, or keeps the refusal. */
  default <U> Answer<U> map(Function<? super T, ? extends U> change) {
    return then(value -> done(change.apply(value)));
  }

  /** The reasons; none when it was done. */
  default List<Refusal> reasons() {
    return this instanceof Refused<T> refused ? refused.reasons() : List.of();
  }

  default boolean isDone() {
    return this instanceof Done<T>;
  }

  /** The value; only for those who know that it was done. */
  default T get() {
    if (this instanceof Done<T> done) {
      return done.value();
    }
    throw new IllegalStateException("refused: " + reasons());
  }
}
