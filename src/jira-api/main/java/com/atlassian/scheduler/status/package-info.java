/** How the runs of a job ended. */
package com.atlassian.scheduler.status;
