package org.dateline.intake;

import java.util.List;

import org.dateline.vocabulary.AddressRange;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What intake may fetch, and whether it does so by itself.
 *
 * @param allow blocks of addresses that are fetched from although they are not public,
 * such as {@code 10.1.2.0/24} for a feed in the operator's own network; by default none
 * @param poll whether this node fetches the feeds that are due
 */
@ConfigurationProperties("dateline.intake")
record IntakeSettings(@DefaultValue List<AddressRange> allow, @DefaultValue("true") boolean poll) {
}
