/** The plugin's stores, held to the core's contracts on the databases that the sandbox knows. */
package org.sharedoutcomes.sandbox.store;
