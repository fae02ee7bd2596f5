/** Tests of the embedded broker. */
@NullMarked
package org.fairnotice.broker;

import org.jspecify.annotations.NullMarked;
