/** The core against a world that crashes, lags, repeats and lies about the time, from a seed and replayable. */
@NullMarked
package org.fairnotice.decision.simulation;

import org.jspecify.annotations.NullMarked;
