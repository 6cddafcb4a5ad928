/** What the documentation says, checked. */
@org.jspecify.annotations.NullMarked
package org.riaya.documentation;
