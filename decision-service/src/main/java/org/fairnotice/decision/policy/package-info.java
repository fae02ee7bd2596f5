/** What the provider has decided once for all cases, and the table that decides each notice. */
@NullMarked
package org.fairnotice.decision.policy;

import org.jspecify.annotations.NullMarked;
