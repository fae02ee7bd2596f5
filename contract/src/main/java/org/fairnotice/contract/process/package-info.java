/** Legal process as it was served, and what persons recorded about it: the events of topic legal-requests. */
@NullMarked
package org.fairnotice.contract.process;

import org.jspecify.annotations.NullMarked;
