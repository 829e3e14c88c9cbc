package org.dateline.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import org.jspecify.annotations.Nullable;

/**
 * What sites ask of programs that fetch (RFC 9309). It is kept for a day: a site without
 * a robots.txt (4xx) allows everything, one whose robots.txt cannot be had (5xx, too
 * slow) nothing, for now.
 */
final class Robots {

	/** What the standard asks to be read at least; the rest is passed over. */
	private static final int MOST_BYTES = 500 * 1024;

	/** For all that is kept. */
	private static final long MOST_MEMORY = 32L << 20;

	private static final Duration KEPT = Duration.ofHours(24);

	private static final Duration FOR_NOW = Duration.ofMinutes(10);

	/** These are of the site itself, whatever is asked for there. */
	private static final Set<Fetched.Reason> OF_THE_SITE = Set.of(Fetched.Reason.ADDRESS, Fetched.Reason.SCHEME,
			Fetched.Reason.CREDENTIALS, Fetched.Reason.PORT, Fetched.Reason.FORBIDDEN_ADDRESS,
			Fetched.Reason.UNKNOWN_HOST, Fetched.Reason.TLS, Fetched.Reason.CONNECTION);

	private final String name;

	private final Cache<String, Kept> kept;

	/**
	 * Knows nothing yet.
	 * @param userAgent by the product in which a robots.txt names us
	 */
	Robots(String userAgent, Clock clock) {
		this.name = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
		this.kept = Caffeine.newBuilder()
			.maximumWeight(MOST_MEMORY)
			.weigher((String site, Kept rules) -> 1_000 + 4 * rules.bytes())
			.expireAfter(Expiry.creating((String site, Kept rules) -> rules.known() ? KEPT : FOR_NOW))
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/** Fetches a robots.txt. */
	interface Fetch {

		Fetched fetch(FetchRequest request) throws FetchFailed;

	}

	/**
	 * Asks whether a page may be fetched.
	 * @param page its address, as it goes over the wire
	 * @throws FetchFailed if it may not, or if that cannot be told
	 */
	void check(URI page, Fetch fetch) throws FetchFailed {
		String site = page.getScheme() + "://" + page.getRawAuthority();
		Kept rules = this.kept.getIfPresent(site);
		if (rules == null) {
			rules = read(page, fetch.fetch(FetchRequest.robots(URI.create(site + "/robots.txt"))));
			this.kept.put(site, rules);
		}
		if (!rules.known()) {
			throw new FetchFailed(Fetched.Reason.ROBOTS_UNKNOWN, page.getHost());
		}
		if (!rules.rules().isAllowed(page.toString())) {
			throw new FetchFailed(Fetched.Reason.ROBOTS, page.getHost());
		}
	}

	private Kept read(URI page, Fetched fetched) throws FetchFailed {
		if (fetched instanceof Fetched.Content content) {
			return parsed(page, content);
		}
		if (fetched instanceof Fetched.Failed failed) {
			boolean ofThisSite = page.getHost().equals(failed.address().getHost());
			if (ofThisSite && OF_THE_SITE.contains(failed.reason())) {
				throw new FetchFailed(failed.reason(), failed.arguments().toArray());
			}
			return isWithout(failed) ? Kept.of(RobotRulesMode.ALLOW_ALL, true)
					: Kept.of(RobotRulesMode.ALLOW_NONE, false);
		}
		return Kept.of(RobotRulesMode.ALLOW_NONE, false);
	}

	/** RFC 9309, 2.3.1: unavailable, also at the end of too long a row of redirects. */
	private static boolean isWithout(Fetched.Failed failed) {
		boolean client = failed.reason() == Fetched.Reason.STATUS && failed.arguments().get(0) instanceof Integer status
				&& status >= 400 && status < 500;
		return client || failed.reason() == Fetched.Reason.REDIRECT
				|| failed.reason() == Fetched.Reason.TOO_MANY_REDIRECTS;
	}

	private Kept parsed(URI page, Fetched.Content content) {
		byte[] bytes = content.body();
		byte[] head = (bytes.length > MOST_BYTES) ? Arrays.copyOf(bytes, lastLineEnd(bytes)) : bytes;
		return new Kept(rules(page.toString(), head, content.mediaType(), this.name), head.length, true);
	}

	/** Half a line could say something else than the whole. */
	private static int lastLineEnd(byte[] bytes) {
		int end = MOST_BYTES;
		while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
			end--;
		}
		return end;
	}

	/** What a robots.txt asks of a program of this name. */
	static BaseRobotRules rules(String address, byte[] bytes, @Nullable String mediaType, String name) {
		return new SimpleRobotRulesParser().parseContent(address, bytes, (mediaType != null) ? mediaType : "text/plain",
				List.of(name));
	}

	/**
	 * What is kept of a site.
	 *
	 * @param bytes how long its robots.txt is
	 * @param known whether that is what the site says, and not what stands in for it
	 */
	private record Kept(BaseRobotRules rules, int bytes, boolean known) {

		static Kept of(RobotRulesMode mode, boolean known) {
			return new Kept(new SimpleRobotRules(mode), 0, known);
		}

	}

}
