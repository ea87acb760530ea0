/**
 * How do the plugin's rows behave in a real Jira? As here: the names, checks, exceptions, laziness
 * and transactions of Active Objects as they were seen on the real library, on H2 as strict as on
 * PostgreSQL.
 *
 * <p>Sees the database and the signatures of Active Objects. Read {@link
 * org.sharedoutcomes.sandbox.ao.ActiveObjectsFactory} first; {@link
 * org.sharedoutcomes.sandbox.ao.EntityModel} says what an entity is.
 */
package org.sharedoutcomes.sandbox.ao;
