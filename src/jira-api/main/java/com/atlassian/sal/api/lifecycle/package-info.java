/** Being told of start and stop. */
package com.atlassian.sal.api.lifecycle;
