/** Tests of intake-service. */
@NullMarked
package org.fairnotice.intake;

import org.jspecify.annotations.NullMarked;
