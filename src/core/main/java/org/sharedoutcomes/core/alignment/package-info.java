/**
 * Whether work and outcomes belong together: what is linked with nothing or too much, and where
 * much was delivered and nothing moved. Delivery and movement are two numbers and never one. Sees
 * {@code common}, {@code journal}, {@code programme}, {@code outcome}, {@code reading}, {@code
 * link} and {@code statistics}. Read {@link org.sharedoutcomes.core.alignment.CompareDelivery}
 * first.
 */
package org.sharedoutcomes.core.alignment;
