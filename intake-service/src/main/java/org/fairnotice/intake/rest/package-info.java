/** The REST API. */
@NullMarked
package org.fairnotice.intake.rest;

import org.jspecify.annotations.NullMarked;
