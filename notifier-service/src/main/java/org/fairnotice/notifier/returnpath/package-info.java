/** Return paths that name a delivery, so that a mail which comes back says which one it was. */
@NullMarked
package org.fairnotice.notifier.returnpath;

import org.jspecify.annotations.NullMarked;
