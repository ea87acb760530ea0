package org.sharedoutcomes.core.link;

import org.sharedoutcomes.core.common.IssueFacts;

/** What writing an issue's tags did: the issue as it is now, its own tags before and after. */
public record Written(IssueFacts issue, Tags before, Tags after) {}
