/** decision-service as a whole: how it is started and configured. */
@NullMarked
package org.fairnotice.decision;

import org.jspecify.annotations.NullMarked;
