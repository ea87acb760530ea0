/**
 * How notices reach people and programs outside of the pages: mail that is grouped and sent at the
 * hour that each person chose, and signed requests to webhooks. Sees all features before it. Read
 * {@link org.sharedoutcomes.core.delivery.SendMail} and {@link
 * org.sharedoutcomes.core.delivery.CallWebhooks} first.
 */
package org.sharedoutcomes.core.delivery;
