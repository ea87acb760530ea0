package org.sharedoutcomes.sandbox.ao;

import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the where clauses that work on every database, and refuses on every one of them what works
 * on H2 only: lower case columns, operators without spaces, functions, expressions.
 */
final class ConditionParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*((?<=\\s)(?:<>|!=|<=|>=|=|<|>)(?=\\s)|[(),?]|-?\\d+(?:\\.\\d+)?|\"[A-Z][A-Z0-9_]*\""
              + "|[A-Za-z][A-Za-z0-9_]*)\\s*");
  private static final Pattern COLUMN = Pattern.compile("\"?([A-Z][A-Z0-9_]*)\"?");
  private static final Set<String> OPERATORS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");

  private final String clause;
  private final EntityModel model;
  private final Quoting quoting;
  private final List<String> tokens = new ArrayList<>();
  private final List<Optional<Column>> compared = new ArrayList<>();
  private final List<String> sql = new ArrayList<>();
  private int at;

  private ConditionParser(String clause, EntityModel model, Quoting quoting) {
    this.clause = clause;
    this.model = model;
    this.quoting = quoting;
  }

  static Condition parse(String clauseOrNull, EntityModel model, Quoting quoting)
      throws SQLSyntaxErrorException {
    if (clauseOrNull == null || clauseOrNull.isBlank()) {
      return Condition.NONE;
    }
    return new ConditionParser(clauseOrNull, model, quoting).parse();
  }

  private Condition parse() throws SQLSyntaxErrorException {
    Matcher matcher = TOKEN.matcher(clause).useTransparentBounds(true);
    int end = 0;
    while (end < clause.length()) {
      if (!matcher.region(end, clause.length()).lookingAt()) {
        throw refused(clause.substring(end).strip());
      }
      tokens.add(matcher.group(1));
      end = matcher.end(1);
      if (clause.substring(end).isBlank()) {
        break;
      }
    }
    alternatives();
    if (at < tokens.size()) {
      throw refused(peek());
    }
    return new Condition(String.join(" ", sql), List.copyOf(compared));
  }

  private void alternatives() throws SQLSyntaxErrorException {
    term();
    while (take("AND") || take("OR")) {
      term();
    }
  }

  private void term() throws SQLSyntaxErrorException {
    if (take("NOT")) {
      term();
    } else if (take("(")) {
      alternatives();
      expect(")");
    } else {
      comparison();
    }
  }

  private void comparison() throws SQLSyntaxErrorException {
    Matcher name = COLUMN.matcher(peek());
    if (!name.matches()) {
      throw refused(peek());
    }
    at++;
    sql.add(quoting.quoted(name.group(1)));
    Optional<Column> column = Optional.ofNullable(model.columns().get(name.group(1)));
    if (OPERATORS.contains(peek())) {
      sql.add(tokens.get(at++));
      value(column);
    } else if (take("IS")) {
      take("NOT");
      expect("NULL");
    } else {
      take("NOT");
      ranged(column);
    }
  }

  private void ranged(Optional<Column> column) throws SQLSyntaxErrorException {
    if (take("LIKE")) {
      value(column);
    } else if (take("BETWEEN")) {
      value(column);
      expect("AND");
      value(column);
    } else {
      expect("IN");
      expect("(");
      do {
        value(column);
      } while (take(","));
      expect(")");
    }
  }

  private void value(Optional<Column> column) throws SQLSyntaxErrorException {
    String token = peek();
    if (token.equals("?")) {
      compared.add(column);
    } else if (!token.matches("-?\\d.*|(?i:true|false)")) {
      throw refused(token);
    }
    sql.add(token);
    at++;
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "the end";
  }

  private boolean take(String word) {
    if (!peek().equalsIgnoreCase(word)) {
      return false;
    }
    sql.add(tokens.get(at++).toUpperCase(Locale.ROOT));
    return true;
  }

  private void expect(String word) throws SQLSyntaxErrorException {
    if (!take(word)) {
      throw refused(peek());
    }
  }

  private SQLSyntaxErrorException refused(String where) {
    return new SQLSyntaxErrorException(
        ("The condition \"%s\" fails on PostgreSQL or may do so, at \"%s\": write columns in upper"
                + " case, a space before and after each operator and ? for each value")
            .formatted(clause, where),
        "42703");
  }
}
