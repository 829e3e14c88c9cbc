package org.dateline.chronicle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the chronicle.
 *
 * @param follow whether this node draws what is new; where none does, the chronicle stays
 * as it is
 */
@ConfigurationProperties("dateline.chronicle")
record ChronicleSettings(@DefaultValue("true") boolean follow) {
}
