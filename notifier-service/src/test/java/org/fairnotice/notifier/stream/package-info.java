/** Tests of the use of permits. */
@NullMarked
package org.fairnotice.notifier.stream;

import org.jspecify.annotations.NullMarked;
