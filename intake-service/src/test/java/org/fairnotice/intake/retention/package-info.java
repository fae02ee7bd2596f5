/** Tests of how long originals are kept. */
@NullMarked
package org.fairnotice.intake.retention;

import org.jspecify.annotations.NullMarked;
