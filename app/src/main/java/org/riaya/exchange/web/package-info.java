/** Pages and JSON of imports. */
@NullMarked
package org.riaya.exchange.web;

import org.jspecify.annotations.NullMarked;
