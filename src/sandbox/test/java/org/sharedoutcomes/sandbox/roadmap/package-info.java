/** The plugin's roadmap in the sandbox, from outside. Read {@code RoadmapIT} first. */
package org.sharedoutcomes.sandbox.roadmap;
