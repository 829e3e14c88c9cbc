/**
 * Provenance: what was received, byte for byte, and whether it is still whole.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.dateline.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
