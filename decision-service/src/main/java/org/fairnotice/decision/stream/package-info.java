/** The shell around the pure core: state, input offsets and output of every decision in one Kafka transaction. */
@NullMarked
package org.fairnotice.decision.stream;

import org.jspecify.annotations.NullMarked;
