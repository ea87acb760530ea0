/**
 * Writes mail from templates. Sees the core and Jira's template renderer. Read {@link
 * org.sharedoutcomes.plugin.mail.DigestTemplate}.
 */
package org.sharedoutcomes.plugin.mail;
