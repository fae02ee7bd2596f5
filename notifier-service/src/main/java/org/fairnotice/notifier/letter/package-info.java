/** What a customer reads: from a permit to the exact bytes of a mail. */
@NullMarked
package org.fairnotice.notifier.letter;

import org.jspecify.annotations.NullMarked;
