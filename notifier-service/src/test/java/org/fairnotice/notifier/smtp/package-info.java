/** Tests of handing over mails. */
@NullMarked
package org.fairnotice.notifier.smtp;

import org.jspecify.annotations.NullMarked;
