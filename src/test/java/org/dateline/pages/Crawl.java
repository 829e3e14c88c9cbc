package org.dateline.pages;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.dateline.pages.PageReader.Answer;

/**
 * Everything that can be reached by following links: what a reader without script can
 * come to, and so what no test has to remember.
 */
final class Crawl {

	/** A page that links to ever new addresses would never end. */
	private static final int MOST_ADDRESSES = 5000;

	private final Map<String, Answer> answers = new TreeMap<>();

	/** Each address that is linked to, with its fragment, and a page that does so. */
	private final Map<URI, String> links = new TreeMap<>();

	private Crawl() {
	}

	static Crawl from(PageReader reader, Collection<String> addresses) {
		Crawl crawl = new Crawl();
		Deque<String> open = new ArrayDeque<>(addresses);
		while (!open.isEmpty()) {
			String address = open.remove();
			if (crawl.answers.containsKey(address)) {
				continue;
			}
			if (crawl.answers.size() == MOST_ADDRESSES) {
				throw new IllegalStateException("There is no end of addresses, the last one: " + address);
			}
			Answer answer = reader.read(address);
			crawl.answers.put(address, answer);
			boolean further = addresses.contains(address) || !isSearch(address);
			for (URI link : answer.links()) {
				if (isMarkedAlongAList(link.toString()) || !further && isSearch(link.toString())) {
					continue;
				}
				crawl.links.putIfAbsent(link, address);
				open.add(withoutFragment(link));
			}
		}
		return crawl;
	}

	/**
	 * Searches lead to searches, in every order, year and breadth; dossiers to those of
	 * every month, and to lists of their reports: one step will do.
	 */
	private static boolean isSearch(String address) {
		return address.contains("?q=") || address.contains("pair=")
				|| address.contains("/relations/") && address.contains("?");
	}

	/** Marked words are the same along every list; those of a report alone will do. */
	private static boolean isMarkedAlongAList(String address) {
		return address.contains("&marks=");
	}

	List<Answer> answers() {
		return List.copyOf(this.answers.values());
	}

	/** The pages in a language. */
	List<Answer> pages(String language) {
		return this.answers.values()
			.stream()
			.filter((answer) -> answer.isHtml() && answer.language().equals(language))
			.toList();
	}

	/** The links that lead nowhere, one sentence each. */
	Set<String> brokenLinks() {
		Set<String> broken = new TreeSet<>();
		this.links.forEach((link, page) -> {
			Answer target = this.answers.get(withoutFragment(link));
			String fragment = link.getFragment();
			if (target.status() != 200) {
				broken.add("%s leads to %s, which answers %d".formatted(page, link, target.status()));
			}
			else if (fragment != null && !target.hasAnchor(fragment)) {
				broken.add("%s leads to %s, where nothing has that id".formatted(page, link));
			}
		});
		return broken;
	}

	private static String withoutFragment(URI link) {
		String address = link.toString();
		return (link.getRawFragment() != null) ? address.substring(0, address.indexOf('#')) : address;
	}

}
