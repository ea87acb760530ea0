/**
 * The shared access layer: what every Atlassian application offers to plugins, put on the sandbox's
 * accounts, database and addresses. Read {@code SharedAccess} first.
 */
package org.sharedoutcomes.sandbox.sal;
