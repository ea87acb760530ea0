/**
 * What tests of every module stand on: the ports in memory, people and issues to act with, a clock
 * that moves, and each port's contract as an abstract test that every implementation runs. Read
 * {@link org.sharedoutcomes.core.testkit.World} first.
 */
package org.sharedoutcomes.core.testkit;
