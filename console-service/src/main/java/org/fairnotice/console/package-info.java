/** The window of operators and counsel on topics, cases and dead letters; here it only looks. */
@NullMarked
package org.fairnotice.console;

import org.jspecify.annotations.NullMarked;
