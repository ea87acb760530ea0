/** The classes of a small plugin that the host's tests install. */
package org.sharedoutcomes.sandbox.mini;
