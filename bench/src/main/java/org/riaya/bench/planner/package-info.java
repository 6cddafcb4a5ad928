/** The planner on public routing instances and on outreach campaigns. */
@NullMarked
package org.riaya.bench.planner;

import org.jspecify.annotations.NullMarked;
