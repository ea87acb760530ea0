/**
 * Takes tables apart with the library FastCSV, which is packed into the plugin's jar. Sees the core
 * and that library. Read {@link org.sharedoutcomes.plugin.table.CsvTables} first.
 */
package org.sharedoutcomes.plugin.table;
