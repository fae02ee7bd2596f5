/** Tests of the contract. */
@NullMarked
package org.fairnotice.contract;

import org.jspecify.annotations.NullMarked;
