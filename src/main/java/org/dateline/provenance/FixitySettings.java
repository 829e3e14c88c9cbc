package org.dateline.provenance;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often originals are verified.
 *
 * @param every the longest time between two checks of one original
 * @param batch how many are verified in one transaction, once a minute
 */
@ConfigurationProperties("dateline.fixity")
record FixitySettings(@DefaultValue("7d") Duration every, @DefaultValue("1000") int batch) {
}
