/** The keys of users, as they act in the sandbox in place of the signature. */
package com.atlassian.sal.api.user;
