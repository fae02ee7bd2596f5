/** What travels on the topics: the envelope, the topics, ids, and how records are written and read. */
@NullMarked
package org.fairnotice.contract;

import org.jspecify.annotations.NullMarked;
