/** The whole path under test, from the legal inbox to the customer's mailbox. */
@NullMarked
package org.fairnotice.endtoend;

import org.jspecify.annotations.NullMarked;
