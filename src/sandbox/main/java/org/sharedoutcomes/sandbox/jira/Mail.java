package org.sharedoutcomes.sandbox.jira;

import java.time.Instant;

/** A mail Jira would have sent. */
public record Mail(long id, Instant at, String to, String subject, String body, String mimeType) {}
