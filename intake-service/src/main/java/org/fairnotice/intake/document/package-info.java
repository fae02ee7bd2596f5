/** Reads documents to text, in a process of its own that no document can make hurt the service. */
@NullMarked
package org.fairnotice.intake.document;

import org.jspecify.annotations.NullMarked;
