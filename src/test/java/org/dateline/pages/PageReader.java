package org.dateline.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads pages as a browser asks for them, without following redirects. */
final class PageReader {

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI origin;

	PageReader(int port) {
		this.origin = URI.create("http://localhost:" + port);
	}

	/**
	 * Reads what stands at an address.
	 * @param address the path with its query, without a fragment
	 */
	Answer read(String address) {
		return ask("GET", address, "en");
	}

	/** Reads what stands at an address without a language, as a reader of this one. */
	Answer read(String address, String language) {
		return ask("GET", address, language);
	}

	Answer ask(String method, String address) {
		return ask(method, address, "en");
	}

	private Answer ask(String method, String address, String language) {
		HttpRequest request = HttpRequest.newBuilder(this.origin.resolve(address))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.header("Accept-Language", language)
			.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
			.build();
		try {
			return new Answer(address, this.client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What stands at an address. */
	static final class Answer {

		private static final Pattern CSS_ADDRESS = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)");

		private static final List<String> ATTRIBUTES_THAT_LEAD = List.of("href", "src", "action");

		private final String address;

		private final HttpResponse<byte[]> response;

		private Document document;

		Answer(String address, HttpResponse<byte[]> response) {
			this.address = address;
			this.response = response;
		}

		String address() {
			return this.address;
		}

		/** The interface language that the address names. */
		String language() {
			return this.address.substring(1, 3);
		}

		int status() {
			return this.response.statusCode();
		}

		byte[] body() {
			return this.response.body();
		}

		List<String> header(String name) {
			return this.response.headers().allValues(name);
		}

		boolean isHtml() {
			return isOfType("text/html");
		}

		private boolean isOfType(String type) {
			return this.response.headers()
				.firstValue("Content-Type")
				.filter((value) -> value.toLowerCase(Locale.ROOT).startsWith(type))
				.isPresent();
		}

		/**
		 * Where it leads or what it loads, within the origin: paths, some with fragments.
		 * The address without a language, which is for machines, is none of them.
		 */
		Set<URI> links() {
			Set<URI> links = new TreeSet<>();
			URI base = this.response.uri();
			for (String reference : references()) {
				URI link = base.resolve(reference);
				if (base.getRawAuthority().equals(link.getRawAuthority())) {
					links.add(URI.create(link.toString().substring(link.toString().indexOf('/', "http://".length()))));
				}
			}
			return links;
		}

		private List<String> references() {
			List<String> references = new ArrayList<>();
			if (isHtml()) {
				for (Element element : elements("*")) {
					ATTRIBUTES_THAT_LEAD.stream()
						.filter(element::hasAttribute)
						.filter((attribute) -> !element.getAttribute("hreflang").equals("x-default"))
						.map(element::getAttribute)
						.forEach(references::add);
				}
			}
			else if (isOfType("text/css")) {
				CSS_ADDRESS.matcher(text()).results().map((match) -> match.group(1)).forEach(references::add);
			}
			return references;
		}

		String text() {
			return new String(body(), StandardCharsets.UTF_8);
		}

		boolean hasAnchor(String id) {
			return elements("*").stream().anyMatch((element) -> element.getAttribute("id").equals(id));
		}

		/** The elements of this name, in order. */
		List<Element> elements(String name) {
			NodeList nodes = document().getElementsByTagName(name);
			List<Element> elements = new ArrayList<>(nodes.getLength());
			for (int i = 0; i < nodes.getLength(); i++) {
				elements.add((Element) nodes.item(i));
			}
			return elements;
		}

		private Document document() {
			if (this.document == null) {
				InputSource source = new InputSource(new ByteArrayInputStream(body()));
				source.setEncoding("utf-8");
				try {
					this.document = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW).parse(source);
				}
				catch (IOException | SAXException ex) {
					throw new IllegalStateException(ex);
				}
			}
			return this.document;
		}

	}

}
