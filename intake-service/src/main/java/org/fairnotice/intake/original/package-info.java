/** The originals of what came in, encrypted, each under its SHA-256 and with the key of its case. */
@NullMarked
package org.fairnotice.intake.original;

import org.jspecify.annotations.NullMarked;
