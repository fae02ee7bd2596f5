/** What letters look like, for the console to show. */
@NullMarked
package org.fairnotice.notifier.preview;

import org.jspecify.annotations.NullMarked;
