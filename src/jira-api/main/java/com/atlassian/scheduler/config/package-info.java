/** What, where and when the scheduler runs. */
package com.atlassian.scheduler.config;
