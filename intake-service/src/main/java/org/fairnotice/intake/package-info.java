/** Takes legal process in and publishes it; keeps nothing but the documents. */
@NullMarked
package org.fairnotice.intake;

import org.jspecify.annotations.NullMarked;
