/** The PostgreSQL server, its migrations, and the scope that every connection carries. */
@NullMarked
package org.riaya.platform.database;

import org.jspecify.annotations.NullMarked;
