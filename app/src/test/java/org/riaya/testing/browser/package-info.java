/** The real application read with a real browser. */
package org.riaya.testing.browser;
