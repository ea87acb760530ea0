/** Work that runs later. */
package com.atlassian.scheduler;
