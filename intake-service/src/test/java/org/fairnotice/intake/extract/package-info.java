/** Tests of reading the fields of legal process in texts. */
@NullMarked
package org.fairnotice.intake.extract;

import org.jspecify.annotations.NullMarked;
