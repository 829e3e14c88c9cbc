/**
 * What every page shares: layout, interface language, words, errors, page cache, security
 * headers.
 */
@ApplicationModule(allowedDependencies = { "database", "vocabulary" })
@NullMarked
package org.dateline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
