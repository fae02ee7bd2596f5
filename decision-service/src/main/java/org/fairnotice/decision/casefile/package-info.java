/** The case: what is known of one request, and what follows from it. Pure: time, directory and events are handed in. */
@NullMarked
package org.fairnotice.decision.casefile;

import org.jspecify.annotations.NullMarked;
