/** Who sent a mail: what is signed, by whom, and what the directory of agencies knows of it. */
@NullMarked
package org.fairnotice.intake.sender;

import org.jspecify.annotations.NullMarked;
