/** Tests of what a customer reads. */
@NullMarked
package org.fairnotice.notifier.letter;

import org.jspecify.annotations.NullMarked;
