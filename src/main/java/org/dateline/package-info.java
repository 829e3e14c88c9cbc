/**
 * Dateline: a web archive of news about the relations between countries.
 */
@NullMarked
package org.dateline;

import org.jspecify.annotations.NullMarked;
