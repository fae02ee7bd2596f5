/** Tests of who sent a mail. */
@NullMarked
package org.fairnotice.intake.sender;

import org.jspecify.annotations.NullMarked;
