/**
 * Measures speed and quality, and loads the corpus that speed is measured with; see
 * {@code bench/README.md}.
 */
package org.dateline.bench;
