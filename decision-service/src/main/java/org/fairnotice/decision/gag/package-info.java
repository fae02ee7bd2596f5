/** Reads from the words of one document whether they forbid telling, on what ground and until when. */
@NullMarked
package org.fairnotice.decision.gag;

import org.jspecify.annotations.NullMarked;
