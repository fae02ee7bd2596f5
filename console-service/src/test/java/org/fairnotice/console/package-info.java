/** Tests of the console over a real broker and real HTTP. */
@NullMarked
package org.fairnotice.console;

import org.jspecify.annotations.NullMarked;
