package org.dateline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
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

	private static final String AXE = AxeBuilder.getAxeScript();

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
		return barriers("tag", STANDARDS);
	}

	/** The same, as far as colours are concerned. */
	List<String> barriersOfColour() {
		return barriers("rule", OF_COLOUR);
	}

	/**
	 * A page is given axe, half a megabyte of script, once, however often it is looked
	 * at. What is as it should be fills pages, and takes longer to tell than to find.
	 */
	private List<String> barriers(String type, List<String> values) {
		if (!(Boolean) this.page.evaluate("() => 'axe' in window")) {
			this.page.evaluate("() => {" + AXE + "}");
		}
		Object found = this.page.evaluate("""
				async runOnly => {
					const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
					return violations.flatMap(rule => rule.nodes.map(node =>
						`${rule.id} at ${JSON.stringify(node.target)}: ${node.failureSummary.replace(/\\s+/g, ' ')}`));
				}""", Map.of("type", type, "values", values));
		return ((List<?>) found).stream().map(String.class::cast).toList();
	}

	/** What no page should have done, one sentence each. */
	List<String> complaints() {
		return Stream
			.concat(this.complaints.stream(),
					this.context.cookies().stream().map((cookie) -> "a cookie was set: " + cookie.name))
			.toList();
	}

	/** Notes anew. A cookie that was set is not forgiven. */
	void forgive() {
		this.complaints.clear();
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
