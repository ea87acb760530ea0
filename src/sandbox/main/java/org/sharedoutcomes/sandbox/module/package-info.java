/**
 * The modules of {@code atlassian-plugin.xml}: what each element means, made with the plugin's
 * Spring context and taken away without trace. Sees the container below and the pages above it only
 * by their interfaces. Read {@code PluginSystem} first, then {@code ModuleKind}.
 */
package org.sharedoutcomes.sandbox.module;
