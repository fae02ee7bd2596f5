/** Tests of reading documents, against files that they make themselves. */
@NullMarked
package org.fairnotice.intake.document;

import org.jspecify.annotations.NullMarked;
