/** The customer directory: the events of topic customers. */
@NullMarked
package org.fairnotice.contract.customer;

import org.jspecify.annotations.NullMarked;
