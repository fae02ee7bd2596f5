/** Measures the services beside a ceiling that does less of the same, in the same run: the ratio is what counts. */
@NullMarked
package org.fairnotice.benchmarks;

import org.jspecify.annotations.NullMarked;
