/**
 * The sandbox as a whole: one class that starts everything in order, and the command line. Sees all
 * other packages; none sees it. Read {@code Sandbox} first.
 */
package org.sharedoutcomes.sandbox;
