/** What happens to plugins. */
package com.atlassian.plugin.event.events;
