/** Tests of the encrypted originals. */
@NullMarked
package org.fairnotice.intake.original;

import org.jspecify.annotations.NullMarked;
