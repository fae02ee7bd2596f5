/** Proofs of how decision-service is put together. */
@NullMarked
package org.fairnotice.decision;

import org.jspecify.annotations.NullMarked;
