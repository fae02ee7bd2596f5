/** What became of each mail of the legal inboxes. */
@NullMarked
package org.fairnotice.contract.ledger;

import org.jspecify.annotations.NullMarked;
