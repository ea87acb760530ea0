/**
 * From an installation without anything to a first programme: Jira's fields and screens, what is
 * still missing, and a sample that comes and goes without a trace. Sees all of the core. Read
 * {@link org.sharedoutcomes.core.setup.ShowSetup} first.
 */
package org.sharedoutcomes.core.setup;
