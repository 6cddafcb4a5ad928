/** The pages and the API of sign-in, accounts and organisation units. */
@NullMarked
package org.riaya.identity.web;

import org.jspecify.annotations.NullMarked;
