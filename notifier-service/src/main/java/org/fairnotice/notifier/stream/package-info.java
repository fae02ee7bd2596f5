/** From topic notices to topic notice-outcomes: which permits are used, and how often. */
@NullMarked
package org.fairnotice.notifier.stream;

import org.jspecify.annotations.NullMarked;
