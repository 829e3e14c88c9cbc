package org.dateline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

/**
 * A reader's visit, which notes whatever no page should do: an error in the console, a
 * violated policy, a request that fails or leaves the origin, a cookie.
 */
final class Visit implements AutoCloseable {

	/** WCAG 2.2 A and AA, and what axe holds for good practice besides. */
	private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** What depends on colours, and so differs between light and dark. */
	private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

	private final String origin;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private int expectedStatus = 200;

	Visit(String origin, BrowserContext context) {
		this.origin = origin;
		this.context = context;
		context.onConsoleMessage(this::note);
		context.onWebError((error) -> note("a script failed: " + error.error()));
		context.onRequest(this::note);
		context.onResponse(this::note);
		this.page = context.newPage();
	}

	/** Opens an address of the archive that is there. */
	Page open(String address) {
		return open(address, 200);
	}

	/** Opens an address of the archive, which answers with this status. */
	Page open(String address, int status) {
		this.expectedStatus = status;
		Response response = this.page.navigate(this.origin + address);
		if (response.status() != status) {
			throw new AssertionError("%s answers %d".formatted(address, response.status()));
		}
		return this.page;
	}

	Page page() {
		return this.page;
	}

	/** The address in the address bar, below the origin. */
	String address() {
		return this.page.url().substring(this.origin.length());
	}

	/** What axe finds on the open page, one sentence each. */
	List<String> barriers() {
		return barriers(axe().withTags(STANDARDS));
	}

	/** The same, as far as colours are concerned. */
	List<String> barriersOfColour() {
		return barriers(axe().withRules(OF_COLOUR));
	}

	/** What is as it should be fills pages, and takes longer to tell than to find. */
	private AxeBuilder axe() {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return new AxeBuilder(this.page).options(options);
	}

	private static List<String> barriers(AxeBuilder axe) {
		// Pages without frames need no second page to put the results together in.
		return axe.setLegacyMode(true).analyze().getViolations().stream().flatMap(Visit::sentences).toList();
	}

	private static Stream<String> sentences(Rule rule) {
		return rule.getNodes()
			.stream()
			.map((CheckedNode node) -> "%s at %s: %s".formatted(rule.getId(), node.getTarget(),
					node.getFailureSummary().replaceAll("\\s+", " ")));
	}

	/** What no page should have done, one sentence each. */
	List<String> complaints() {
		return Stream
			.concat(this.complaints.stream(),
					this.context.cookies().stream().map((cookie) -> "a cookie was set: " + cookie.name))
			.toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private void note(ConsoleMessage message) {
		boolean ofExpectedFailure = this.expectedStatus != 200
				&& message.text().contains("the server responded with a status of " + this.expectedStatus);
		if (List.of("error", "warning").contains(message.type()) && !ofExpectedFailure) {
			note("the console says: " + message.text());
		}
	}

	private void note(Request request) {
		if (!request.url().startsWith(this.origin + "/")) {
			note("it asks elsewhere: " + request.url());
		}
	}

	private void note(Response response) {
		if (response.status() >= 400 && response.status() != this.expectedStatus) {
			note("%s answers %d".formatted(response.url(), response.status()));
		}
	}

	private void note(String complaint) {
		this.complaints.add(((this.page != null) ? this.page.url() : this.origin) + ": " + complaint);
	}

}
