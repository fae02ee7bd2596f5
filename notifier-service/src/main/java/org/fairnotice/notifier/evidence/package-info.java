/** What can be shown afterwards of each attempt to tell a customer: what was sent, by whose leave, and what the mail server answered. */
@NullMarked
package org.fairnotice.notifier.evidence;

import org.jspecify.annotations.NullMarked;
