/** The decision table, walked from end to end. */
@NullMarked
package org.fairnotice.decision.policy;

import org.jspecify.annotations.NullMarked;
