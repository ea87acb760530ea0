/**
 * Which databases do the tests run on? Throw-away ones: PostgreSQL as Debian installs it, and H2.
 */
package org.sharedoutcomes.sandbox.testkit;
