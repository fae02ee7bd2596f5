/** Hands a mail to a mail server within a leave that may end at any byte, and says what became of it. */
@NullMarked
package org.fairnotice.notifier.smtp;

import org.jspecify.annotations.NullMarked;
