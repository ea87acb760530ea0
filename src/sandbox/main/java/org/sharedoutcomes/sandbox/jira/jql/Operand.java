package org.sharedoutcomes.sandbox.jira.jql;

import java.util.List;
import java.util.stream.Collectors;

/** What a field is compared with. */
public sealed interface Operand {
  /** One value as written. */
  record Value(String text) implements Operand {
    @Override
    public String toString() {
      return Quoting.quoted(text);
    }
  }

  /** No value. */
  record Empty() implements Operand {
    @Override
    public String toString() {
      return "EMPTY";
    }
  }

  /** Any of these. */
  record Many(List<Operand> parts) implements Operand {
    public Many {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Operand::toString).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** What a function answers. */
  record Call(String name, List<String> arguments) implements Operand {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return name
          + arguments.stream().map(Quoting::quoted).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** The operand's parts: itself, or those of a list. */
  default List<Operand> flat() {
    return this instanceof Many many
        ? many.parts().stream().flatMap(part -> part.flat().stream()).toList()
        : List.of(this);
  }
}
