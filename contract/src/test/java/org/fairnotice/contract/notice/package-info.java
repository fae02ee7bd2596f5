/** Proofs of signing keys and signatures. */
@NullMarked
package org.fairnotice.contract.notice;

import org.jspecify.annotations.NullMarked;
