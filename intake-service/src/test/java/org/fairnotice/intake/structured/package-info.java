/** Tests of legal process in XML. */
@NullMarked
package org.fairnotice.intake.structured;

import org.jspecify.annotations.NullMarked;
