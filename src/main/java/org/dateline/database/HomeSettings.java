package org.dateline.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the archive keeps what is its own.
 *
 * @param home the directory of the embedded database and index, made if it is missing
 */
@ConfigurationProperties("dateline")
record HomeSettings(@DefaultValue("./data") Path home) {
}
