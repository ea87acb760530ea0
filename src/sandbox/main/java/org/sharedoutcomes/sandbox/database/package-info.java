/**
 * Where does the sandbox keep what it knows, and what does the plugin ask of it?
 *
 * <p>One pool of connections, seen twice: as Jira's own and as the plugin's, whose statements are
 * counted. Sees JDBC and nothing else of the sandbox. Read {@link
 * org.sharedoutcomes.sandbox.database.Database} first.
 */
package org.sharedoutcomes.sandbox.database;
