package org.dateline.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.dateline.vocabulary.CountryPair;
import org.dateline.web.InterfaceLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * After a start, asks for the pages that readers are likely to ask for first, one after
 * another: the lists by one value and the newest reports, in every language. They are
 * kept then, and what makes them runs at its full speed, which a young program does not.
 * See {@code docs/decisions/first-pages.md}.
 */
@Component
class FirstPages {

	private static final Logger log = LoggerFactory.getLogger(FirstPages.class);

	/** An archive of fewer reports is quick enough, and may be on somebody's laptop. */
	private static final int SMALL = 1000;

	private static final int REPORTS = 2500;

	/** Pages of this many values of each facet are made, those with most reports. */
	private static final int VALUES = 20;

	private static final Duration LONGEST = Duration.ofSeconds(20);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Shelflists shelflists;

	private final Environment environment;

	private volatile boolean stopped;

	FirstPages(Shelflists shelflists, Environment environment) {
		this.shelflists = shelflists;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		String port = this.environment.getProperty("local.server.port");
		boolean tls = this.environment.containsProperty("server.ssl.bundle")
				|| this.environment.containsProperty("server.ssl.key-store")
				|| this.environment.containsProperty("server.ssl.certificate");
		if (port == null || tls) {
			return;
		}
		String host = this.environment.getProperty("server.address", "localhost");
		Thread thread = new Thread(() -> ask("http://" + host + ":" + port), "first-pages");
		thread.setDaemon(true);
		thread.start();
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		this.stopped = true;
	}

	private void ask(String base) {
		Shelflist shelflist = this.shelflists.current();
		if (shelflist.count() < SMALL) {
			return;
		}
		long began = System.nanoTime();
		Iterator<String> addresses = addresses(shelflist).iterator();
		try {
			while (addresses.hasNext() && !this.stopped && System.nanoTime() - began < LONGEST.toNanos()) {
				read(base + addresses.next());
			}
		}
		catch (IOException ex) {
			log.debug("The first pages cannot be asked for", ex);
		}
	}

	/** The same pages in all languages, the likeliest first. */
	static List<String> addresses(Shelflist shelflist) {
		ChosenReports all = shelflist.choose(ListFilter.ALL);
		List<String> addresses = new ArrayList<>(List.of("", "/articles", "/relations", "/sources", "/about"));
		for (Facet facet : Facet.values()) {
			all.counts(facet)
				.entrySet()
				.stream()
				.sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
				.limit(VALUES)
				.map((value) -> ListFilter.ALL.with(facet, shelflist.asAsked(facet, value.getKey())).query())
				.forEach((query) -> addresses.add("/articles" + query));
		}
		shelflist.pairs()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<CountryPair, Integer>comparingByValue().reversed())
			.limit(VALUES)
			.forEach((pair) -> addresses.add("/relations/" + pair.getKey()));
		all.slice(REPORTS).ids().forEach((id) -> addresses.add("/articles/" + id));
		return addresses.stream()
			.flatMap((address) -> InterfaceLanguage.ALL.stream().map((language) -> "/" + language + address))
			.toList();
	}

	private static void read(String address) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
		connection.setConnectTimeout((int) PATIENCE.toMillis());
		connection.setReadTimeout((int) PATIENCE.toMillis());
		connection.setRequestProperty(HttpHeaders.ACCEPT_ENCODING, "gzip");
		connection.setRequestProperty(HttpHeaders.USER_AGENT, "Dateline");
		if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
			try (InputStream page = connection.getInputStream()) {
				page.transferTo(OutputStream.nullOutputStream());
			}
		}
	}

}
