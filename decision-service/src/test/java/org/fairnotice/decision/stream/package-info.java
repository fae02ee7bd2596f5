/** Proofs of the shell: in virtual time, and on a real broker. */
@NullMarked
package org.fairnotice.decision.stream;

import org.jspecify.annotations.NullMarked;
