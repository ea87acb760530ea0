/** Texts in the language of whoever asks. */
package com.atlassian.sal.api.message;
