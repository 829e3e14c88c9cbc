package org.dateline.intake;

import java.util.List;

import org.dateline.vocabulary.AddressRange;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What intake may fetch.
 *
 * @param allow blocks of addresses that are fetched from although they are not public,
 * such as {@code 10.1.2.0/24} for a feed in the operator's own network; by default none
 */
@ConfigurationProperties("dateline.intake")
record FetchSettings(@DefaultValue List<AddressRange> allow) {
}
