/** What makes a mail provably ours: S/MIME and DKIM signatures, each where there is a key for it. */
@NullMarked
package org.fairnotice.notifier.signing;

import org.jspecify.annotations.NullMarked;
