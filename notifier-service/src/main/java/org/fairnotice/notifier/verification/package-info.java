/** Answers customers who ask by a code whether a notice is ours. */
@NullMarked
package org.fairnotice.notifier.verification;

import org.jspecify.annotations.NullMarked;
