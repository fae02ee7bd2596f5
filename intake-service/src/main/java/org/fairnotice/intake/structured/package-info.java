/** Legal process in the XML that agencies' systems send. */
@NullMarked
package org.fairnotice.intake.structured;

import org.jspecify.annotations.NullMarked;
