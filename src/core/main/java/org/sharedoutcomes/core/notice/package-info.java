/**
 * What people are told: notices with their audience, kept once however many nodes give them, and
 * which kinds each person wants. Sees {@code common}, {@code journal} and {@code plan}. Read {@link
 * org.sharedoutcomes.core.notice.Notice} first, and give one through {@link
 * org.sharedoutcomes.core.notice.GiveNotice}.
 */
package org.sharedoutcomes.core.notice;
