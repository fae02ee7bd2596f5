/** The gag reader against the corpus, against wordings, against noise. */
@NullMarked
package org.fairnotice.decision.gag;

import org.jspecify.annotations.NullMarked;
