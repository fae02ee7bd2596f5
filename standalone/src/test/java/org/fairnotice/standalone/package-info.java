/** Tests of the standalone. */
@NullMarked
package org.fairnotice.standalone;

import org.jspecify.annotations.NullMarked;
