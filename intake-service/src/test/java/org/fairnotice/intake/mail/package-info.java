/** Tests of the legal inbox. */
@NullMarked
package org.fairnotice.intake.mail;

import org.jspecify.annotations.NullMarked;
