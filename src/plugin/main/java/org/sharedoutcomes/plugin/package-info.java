/**
 * The Jira side, by technology: every package adapts one thing of Jira to the core, and they meet
 * only through the core. Beans are listed in {@code META-INF/spring}.
 */
package org.sharedoutcomes.plugin;
