/** Journeys through several capabilities, in a real browser, on the demonstration edition. */
@org.jspecify.annotations.NullMarked
package org.riaya.journeys;
