package org.sharedoutcomes.core.signoff;

import org.sharedoutcomes.core.common.IssueFacts;

/** An issue with its verdict. */
public record SignOff(IssueFacts issue, Verdict verdict) {}
