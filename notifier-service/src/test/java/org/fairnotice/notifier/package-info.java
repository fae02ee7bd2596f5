/** Tests of the service as a whole. */
@NullMarked
package org.fairnotice.notifier;

import org.jspecify.annotations.NullMarked;
