@NullMarked
package org.fairnotice.notifier.bounce;

import org.jspecify.annotations.NullMarked;
