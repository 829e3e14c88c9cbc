/**
 * What an operator sees: the lines at start, the reason for not starting, the metrics.
 */
@ApplicationModule(allowedDependencies = { "database", "vocabulary" })
@NullMarked
package org.dateline.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
