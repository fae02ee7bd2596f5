/** The contract under test: nothing that travels may change by accident. */
@NullMarked
package org.fairnotice.contract;

import org.jspecify.annotations.NullMarked;
