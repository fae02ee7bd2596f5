/** Reads the fields of legal process in the text of its papers: what they say, where they say it, and how sure that is. */
@NullMarked
package org.fairnotice.intake.extract;

import org.jspecify.annotations.NullMarked;
