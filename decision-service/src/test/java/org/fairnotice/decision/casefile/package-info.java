/** The rules of a case, each as a row of what happens and what follows. */
@NullMarked
package org.fairnotice.decision.casefile;

import org.jspecify.annotations.NullMarked;
