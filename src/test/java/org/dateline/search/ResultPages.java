package org.dateline.search;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks the archive as a reader does, and reads what the pages say. */
class ResultPages {

	private final MockMvcTester visitor;

	private final SmallReports reports;

	ResultPages(MockMvcTester visitor, SmallReports reports) {
		this.visitor = visitor;
		this.reports = reports;
	}

	/**
	 * The address of a query.
	 * @param how the interface language, and filters behind a question mark
	 */
	static String address(String how, String query) {
		int mark = how.indexOf('?');
		String ui = (mark < 0) ? how : how.substring(0, mark);
		return "/" + ui + "/articles?q=" + UriUtils.encode(query, "UTF-8")
				+ ((mark < 0) ? "" : "&" + how.substring(mark + 1));
	}

	/** The first page of what a query finds. */
	Document find(String how, String query) {
		return page(address(how, query));
	}

	Document page(String address) {
		MvcTestResult answer = get(address);
		assertThat(answer).as(address).hasStatusOk();
		return Jsoup.parse(body(answer), "http://localhost");
	}

	MvcTestResult get(String address) {
		return this.visitor.get().uri(URI.create(address)).exchange();
	}

	static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The reports of a page, in order. */
	List<String> names(Document page) {
		return page.select(".list h2 a")
			.eachAttr("href")
			.stream()
			.map((address) -> this.reports.name(Long.parseLong(address.replaceAll(".*/|\\?.*", ""))))
			.toList();
	}

	/** The reports of all pages of a query, in order, reading on from page to page. */
	List<String> all(String how, String query) {
		List<String> names = new ArrayList<>();
		Document page = find(how, query);
		names.addAll(names(page));
		Element next;
		while ((next = page.selectFirst(".pager a[rel=next]")) != null) {
			page = page(next.attr("href"));
			names.addAll(names(page));
		}
		return names;
	}

	/** How many reports a page says there are. */
	static int total(Document page) {
		String digits = page.select("h1").text().replaceAll("\\D", "");
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

	/** What a page lets choose of a facet, with the number it promises. */
	static Map<String, Integer> counts(Document page, String facet) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		page.select("fieldset label:has(input[name=" + facet + "])")
			.forEach((label) -> counts.put(label.select("input").attr("value"),
					Integer.valueOf(label.select(".count").text())));
		return counts;
	}

}
