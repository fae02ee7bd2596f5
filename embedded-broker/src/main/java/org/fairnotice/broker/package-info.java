/** A real Kafka broker inside this JVM, for the standalone and for tests. */
@NullMarked
package org.fairnotice.broker;

import org.jspecify.annotations.NullMarked;
