/** The pages that customers open: to see whether a notice is ours, and to answer it. */
@NullMarked
package org.fairnotice.notifier.page;

import org.jspecify.annotations.NullMarked;
