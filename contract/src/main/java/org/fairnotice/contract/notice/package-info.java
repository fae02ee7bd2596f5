/** Signed leave to send a notice: the events of topic notices. */
@NullMarked
package org.fairnotice.contract.notice;

import org.jspecify.annotations.NullMarked;
