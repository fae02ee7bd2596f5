/** All of Fairnotice in one JVM, and the command line that starts it, asks it and shows it. */
@NullMarked
package org.fairnotice.standalone;

import org.jspecify.annotations.NullMarked;
