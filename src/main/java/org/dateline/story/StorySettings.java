package org.dateline.story;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of stories.
 *
 * @param follow whether this node links what is new; where none does, stories stay as
 * they are
 */
@ConfigurationProperties("dateline.stories")
record StorySettings(@DefaultValue("true") boolean follow) {
}
