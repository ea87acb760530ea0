package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.function.Consumer;
import net.java.ao.Query;

/** Reads rows of readings as they were added, some at a time, so that many need little memory. */
final class SeriesRows {
  private static final int PAGE = 100;

  private SeriesRows() {}

  static void forEach(
      ActiveObjects ao, String condition, Consumer<SeriesRow> reader, Object... parameters) {
    Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = Integer.MIN_VALUE;
    SeriesRow[] page;
    do {
      page =
          ao.find(
              SeriesRow.class,
              Query.select().where(condition + " AND ID > ?", all).order("ID ASC").limit(PAGE));
      for (SeriesRow row : page) {
        reader.accept(row);
        all[parameters.length] = row.getID();
      }
    } while (page.length == PAGE);
  }
}
