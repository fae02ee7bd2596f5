@NullMarked
package org.fairnotice.notifier.returnpath;

import org.jspecify.annotations.NullMarked;
