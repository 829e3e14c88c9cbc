package org.dateline.export;

import java.time.Instant;

/** A text that a report had or has, in the API. */
record ApiVersion(int number, String href, Instant since) {
}
