package org.dateline.export;

import java.time.Instant;

/**
 * A text that a report had or has, in the API.
 *
 * @param original where the bytes are that it was read from
 * @param sha256 their digest, in hexadecimal
 */
record ApiVersion(int number, String href, Instant since, String original, String sha256) {
}
