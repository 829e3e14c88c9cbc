package org.dateline.intake;

import java.net.InetAddress;
import java.time.Clock;

import org.dateline.web.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What fetches. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class FetchConfiguration {

	/**
	 * Made when something is fetched for the first time: a start does not wait for it.
	 */
	@Bean
	@Lazy
	Fetcher fetcher(IntakeSettings settings, ObjectProvider<BuildProperties> build, Clock clock,
			PublicAddress address) {
		CheckedHosts hosts = new CheckedHosts(InetAddress::getAllByName, new PublicAddresses(settings.allow()));
		return new Fetcher(userAgent(build.getIfAvailable(), address.known()), hosts, FetchLimits.DEFAULT, clock);
	}

	/**
	 * Who asks, and where whoever minds can read who that is.
	 * @param address the public address of the archive, or nothing where none is set
	 */
	static String userAgent(@Nullable BuildProperties build, String address) {
		String version = (build != null && build.getVersion() != null) ? "/" + build.getVersion() : "";
		return "Dateline" + version + (address.isEmpty() ? "" : " (+" + address + ")");
	}

}
