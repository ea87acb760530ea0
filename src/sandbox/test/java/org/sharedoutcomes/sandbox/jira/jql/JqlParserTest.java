package org.sharedoutcomes.sandbox.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class JqlParserTest {
  @Test
  public void and_binds_closer_than_or() {
    reads("a = 1 or b = 2 and c = 3", "a = 1 OR b = 2 AND c = 3");
    reads("(a = 1 or b = 2) and c = 3", "(a = 1 OR b = 2) AND c = 3");
  }

  @Test
  public void signs_mean_the_same_as_words() {
    reads("a = 1 && b = 2 || !c = 3", "a = 1 AND b = 2 OR c != 3");
  }

  @Test
  public void not_is_pushed_down_to_the_comparisons() {
    reads("not (a = 1 or b in (2, 3))", "a != 1 AND b not in (2, 3)");
    reads("not not a < 1", "a < 1");
    reads("not a is empty", "a is not EMPTY");
  }

  @Test
  public void every_operator_is_read() {
    for (String operator : new String[] {"=", "!=", "~", "!~", "<", "<=", ">", ">="}) {
      reads("a " + operator + " 1", "a " + operator + " 1");
      reads("a" + operator + "1", "a " + operator + " 1");
    }
    reads("a is NOT null", "a is not EMPTY");
    reads("a NOT IN (1)", "a not in (1)");
  }

  @Test
  public void a_quoted_value_keeps_what_it_holds() {
    reads("a = 'it\\'s \"so\"'", "a = \"it's \\\"so\\\"\"");
    reads("a = \"\\u0041\\\\\"", "a = \"A\\\\\"");
    reads("a = \"and\"", "a = \"and\"");
  }

  @Test
  public void functions_stand_alone_in_lists_and_after_in() {
    reads(
        "issue in outcomeIssues(\"activation-rate\", x)",
        "issue in outcomeIssues(activation-rate, x)");
    reads("a in (currentUser(), EMPTY, paula)", "a in (currentUser(), EMPTY, paula)");
  }

  @Test
  public void custom_fields_are_named_by_number_or_in_quotes() {
    reads("cf[10100] = x", "cf[10100] = x");
    reads("\"Target quarter\" = 2026-Q4", "\"Target quarter\" = 2026-Q4");
  }

  @Test
  public void order_follows_the_condition_or_stands_alone() {
    reads("a = 1 order by b desc, 'c d', cf[1] ASC", "a = 1 ORDER BY b DESC, \"c d\", cf[1] ASC");
    reads("order by b", "ORDER BY b");
    reads("", "");
  }

  @Test
  public void what_was_written_again_reads_the_same() {
    String once = parse("not (x ~ \"a\\\\b\\n\" and y in (f('1 2'), \"null\"))");
    assertThat(parse(once)).isEqualTo(once);
  }

  @Test
  public void a_fault_is_said_with_its_place() {
    refuses(
        "project = ",
        "Expecting either a value, list or function before the end of the query. (line 1, character 11)");
    refuses(
        "project TIMOB",
        "Expecting operator. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT' but got 'TIMOB'. (line 1, character 9)");
    refuses("a = 1\n b = 2", "Expecting either 'OR' or 'AND' but got 'b'. (line 2, character 2)");
    refuses("a = \"b", "The quoted string 'b' has not been completed. (line 1, character 5)");
    refuses(
        "a = b@c",
        "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 6)");
    refuses(
        "a = and",
        "'and' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 5)");
    refuses("(a = 1", "Expecting ')' before the end of the query. (line 1, character 7)");
    refuses("a = 1 order b", "Expecting 'BY' but got 'b'. (line 1, character 13)");
    refuses(
        "a in 1",
        "Expecting '(' before the list of values before the end of the query. (line 1, character 7)");
    refuses("a is 1", "Expecting 'EMPTY' or 'NULL' after 'is' but got '1'. (line 1, character 6)");
    refuses("a was 1", "The history operator 'was' is not in the sandbox. (line 1, character 3)");
    refuses(
        "a = '\\q'",
        "'\\q' is an illegal JQL escape sequence. Use \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' or \\uXXXX. (line 1, character 6)");
  }

  @Test
  public void a_query_nested_without_end_is_refused_and_does_not_break_the_parser() {
    assertThatThrownBy(() -> JqlParser.parse("(".repeat(100_000)))
        .isInstanceOf(JqlException.class)
        .hasMessageContaining("nested too deeply");
    assertThatThrownBy(() -> JqlParser.parse("a in " + "(".repeat(100_000)))
        .isInstanceOf(JqlException.class)
        .hasMessageContaining("nested too deeply");
    assertThatThrownBy(() -> JqlParser.parse("!".repeat(100_000)))
        .isInstanceOf(JqlException.class)
        .hasMessageContaining("nested too deeply");
  }

  private static void reads(String text, String canonical) {
    assertThat(parse(text)).isEqualTo(canonical);
  }

  private static void refuses(String text, String sentence) {
    assertThatThrownBy(() -> JqlParser.parse(text))
        .isInstanceOf(JqlException.class)
        .hasMessage("Error in the JQL Query: " + sentence);
  }

  private static String parse(String text) {
    try {
      return JqlParser.parse(text).toString();
    } catch (JqlException e) {
      throw new AssertionError(text, e);
    }
  }
}
