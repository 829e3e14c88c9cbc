package org.dateline.story;

import org.dateline.article.ChangeFollower;
import org.dateline.article.Rush;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links in the background whatever changes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorySettings.class)
class StoryConfiguration {

	@Bean
	ChangeFollower storyFollower(StorySettings settings, Rush rush, StoryLinker linker) {
		return new ChangeFollower("stories", settings.follow(), rush, linker);
	}

}
