/** notifier-service: renders the notices that decision-service has permitted, sends them, and reports what became of them. */
@NullMarked
package org.fairnotice.notifier;

import org.jspecify.annotations.NullMarked;
