/** Tests of who may call, and how often. */
@NullMarked
package org.fairnotice.intake.rest;

import org.jspecify.annotations.NullMarked;
