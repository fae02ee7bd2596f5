/** Tests of the pages that customers open. */
@NullMarked
package org.fairnotice.notifier.page;

import org.jspecify.annotations.NullMarked;
