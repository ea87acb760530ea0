package org.sharedoutcomes.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Verification.Broken;
import org.sharedoutcomes.plugin.store.ActiveObjectsEntries;
import org.sharedoutcomes.plugin.store.JacksonBodies;

/** Somebody writes into the journal's tables behind the product's back; verifying names the row. */
public class TamperingTest {
  /** A document with one text. */
  record Note(String text) {}

  private static final Kind<Note> KIND = Kind.ofIssues("sign-off", Note.class);
  private static final String STREAM = "sign-off/7";

  @Rule public final StoreOn store = StoreOn.h2();
  private Journal journal;
  private String entries;
  private String heads;

  @Before
  public void two_chains() throws SQLException {
    journal =
        new Journal(
            new ActiveObjectsEntries(store.ao), new JacksonBodies(), Clock.systemUTC(), List.of());
    for (String text : List.of("one", "two", "three", "four")) {
      write("7", text);
    }
    write("8", "untouched");
    entries = table("ENTRY");
    heads = table("HEAD");
    assertThat(journal.verify().holds()).isTrue();
  }

  private void write(String key, String text) {
    assertThat(
            journal
                .update(KIND, key, new Actor("u"), "sign", "", now -> Answer.done(new Note(text)))
                .isDone())
        .isTrue();
  }

  private String table(String end) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = store.database.jira().getConnection();
        ResultSet tables = connection.getMetaData().getTables(null, null, "AO\\_%", null)) {
      while (tables.next()) {
        found.add(tables.getString("TABLE_NAME"));
      }
    }
    return found.stream().filter(name -> name.endsWith("_" + end)).findFirst().orElseThrow();
  }

  private int sql(String statement, Object... values) throws SQLException {
    try (Connection connection = store.database.jira().getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      int changed = prepared.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return changed;
    }
  }

  private void finds(Broken... places) {
    assertThat(journal.verify().broken()).containsExactlyInAnyOrder(places);
    assertThat(journal.verify(List.of(STREAM)).broken()).containsExactlyInAnyOrder(places);
    assertThat(journal.verify(List.of("sign-off/8")).holds()).isTrue();
  }

  private String where(int version) {
    return " WHERE \"STREAM\" = '" + STREAM + "' AND \"VERSION_NO\" = " + version;
  }

  @Test
  public void an_edited_row_is_named() throws SQLException {
    assertThat(
            sql("UPDATE \"" + entries + "\" SET \"BODY\" = ?" + where(2), "{\"text\":\"forged\"}"))
        .isEqualTo(1);
    finds(new Broken(STREAM, 2, "edited"));
  }

  @Test
  public void another_author_or_moment_is_named_too() throws SQLException {
    sql("UPDATE \"" + entries + "\" SET \"WHO\" = 'u-max'" + where(3));
    finds(new Broken(STREAM, 3, "edited"));
  }

  @Test
  public void a_removed_row_is_named() throws SQLException {
    assertThat(sql("DELETE FROM \"" + entries + "\"" + where(2))).isEqualTo(1);
    finds(new Broken(STREAM, 2, "removed"));
  }

  @Test
  public void swapped_rows_are_named() throws SQLException {
    for (int[] move : new int[][] {{2, 99}, {3, 2}, {99, 3}}) {
      sql(
          "UPDATE \""
              + entries
              + "\" SET \"VERSION_NO\" = "
              + move[1]
              + ", \"STREAM_VERSION\" = ?"
              + where(move[0]),
          STREAM + "#moved" + move[1]);
    }
    finds(
        new Broken(STREAM, 2, "edited"),
        new Broken(STREAM, 3, "edited"),
        new Broken(STREAM, 4, "edited"));
  }

  @Test
  public void a_cut_off_end_is_named() throws SQLException {
    sql("DELETE FROM \"" + entries + "\"" + where(4));
    finds(new Broken(STREAM, 4, "truncated"));
  }

  @Test
  public void a_cut_off_end_is_named_also_when_the_newest_state_went_with_it() throws SQLException {
    sql("DELETE FROM \"" + entries + "\"" + where(4));
    sql("DELETE FROM \"" + heads + "\" WHERE \"STREAM\" = '" + STREAM + "'");
    finds(new Broken(STREAM, 3, "head-removed"));
  }

  @Test
  public void a_chain_of_which_only_the_newest_state_is_left_is_named() throws SQLException {
    sql("DELETE FROM \"" + entries + "\" WHERE \"STREAM\" = '" + STREAM + "'");
    finds(new Broken(STREAM, 1, "truncated"));
  }
}
