/** Loads the corpus that speed is measured with; see {@code bench/README.md}. */
package org.dateline.bench;
