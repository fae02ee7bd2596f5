/** What became of a delivery attempt: the events of topic notice-outcomes. */
@NullMarked
package org.fairnotice.contract.outcome;

import org.jspecify.annotations.NullMarked;
