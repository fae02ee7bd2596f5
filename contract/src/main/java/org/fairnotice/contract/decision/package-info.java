/** What decision-service decided and why: the events of topic decisions. */
@NullMarked
package org.fairnotice.contract.decision;

import org.jspecify.annotations.NullMarked;
