/** Notices that came back: the mailbox that bounces come to, read and told. */
@NullMarked
package org.fairnotice.notifier.bounce;

import org.jspecify.annotations.NullMarked;
