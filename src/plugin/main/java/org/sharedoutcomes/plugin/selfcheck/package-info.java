/**
 * Whether this Jira has what the plugin calls without proof: a list made with the code and checked
 * at each start, so that a wrong guess is one clear sentence and not a broken page. Sees the core.
 * Read {@link org.sharedoutcomes.plugin.selfcheck.SelfCheck} first.
 */
package org.sharedoutcomes.plugin.selfcheck;
