package org.dateline.editorial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser that keeps cookies, fills in forms and follows no redirect by itself. */
class DeskVisitor {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String origin;

	DeskVisitor(int port) {
		this.origin = "http://localhost:" + port;
	}

	Answer get(String address) {
		return send(HttpRequest.newBuilder(uri(address)).GET());
	}

	/** Sends a form as it is, without a token. */
	Answer post(String address, String... fields) {
		return send(HttpRequest.newBuilder(uri(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString(encode(Arrays.asList(fields)))));
	}

	/** Sends a form as another site would make this browser do. */
	Answer postAcross(String address, String... fields) {
		return send(HttpRequest.newBuilder(uri(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "cross-site")
			.POST(HttpRequest.BodyPublishers.ofString(encode(Arrays.asList(fields)))));
	}

	/** Sends a form as a browser does that does not trust the address: without TLS. */
	Answer postUntrusted(String address, String origin, String... fields) {
		return send(HttpRequest.newBuilder(uri(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", origin)
			.POST(HttpRequest.BodyPublishers.ofString(encode(Arrays.asList(fields)))));
	}

	/** Sends a form through a proxy on this machine, from this address. */
	Answer postFrom(String remote, String address, String... fields) {
		return send(HttpRequest.newBuilder(uri(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.header("X-Forwarded-For", remote)
			.POST(HttpRequest.BodyPublishers.ofString(encode(Arrays.asList(fields)))));
	}

	String origin() {
		return this.origin;
	}

	/** Sends a form with the token that any page of the desk gives this visitor. */
	Answer postWithToken(String address, String... fields) {
		List<String> all = new ArrayList<>(Arrays.asList(fields));
		all.add("_csrf");
		all.add(get("/en/login").page().select("main input[name=_csrf]").val());
		return post(address, all.toArray(String[]::new));
	}

	/** Fills in the form of a page and sends it. */
	Answer send(Element form, String... fields) {
		List<String> all = new ArrayList<>(Arrays.asList(fields));
		for (Element field : form.select("input, select, textarea")) {
			String name = field.attr("name");
			if (!name.isEmpty() && !Arrays.asList(fields).contains(name)) {
				all.add(name);
				all.add(field.is("select") ? field.select("option[selected]").val()
						: field.is("textarea") ? field.wholeText() : field.val());
			}
		}
		return post(form.attr("action"), all.toArray(String[]::new));
	}

	/** Sends the form for files with one of this name and kind. */
	Answer sendFile(Element form, String name, String mediaType, byte[] content, String... fields) {
		String boundary = "between-the-parts";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		List<String> all = new ArrayList<>(Arrays.asList(fields));
		all.addAll(List.of("_csrf", form.select("input[name=_csrf]").val()));
		for (int i = 0; i < all.size(); i += 2) {
			body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
				.formatted(boundary, all.get(i), all.get(i + 1))
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes("""
				--%s\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				Content-Type: %s\r
				\r
				""".formatted(boundary, name, mediaType).getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(uri(form.attr("action")))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	Answer signIn(String name, String password) {
		Element form = get("/en/login").page().selectFirst("main form");
		return send(form, "name", name, "password", password);
	}

	void setCookie(String name, String value) {
		HttpCookie cookie = new HttpCookie(name, value);
		// as the JDK completes it for a host without a dot
		cookie.setDomain("localhost.local");
		cookie.setPath("/");
		cookie.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.origin), cookie);
	}

	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	private URI uri(String address) {
		return URI.create(address.startsWith("http") ? address : this.origin + address);
	}

	private Answer send(HttpRequest.Builder request) {
		return send(this.client, request);
	}

	static Answer send(HttpClient client, HttpRequest.Builder request) {
		try {
			return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Names and values in turn, as a form sends them. */
	static String encode(List<String> fields) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < fields.size(); i += 2) {
			body.append((i > 0) ? "&" : "")
				.append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
				.append('=')
				.append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
		}
		return body.toString();
	}

	/** What came back. */
	record Answer(HttpResponse<String> response) {

		int status() {
			return this.response.statusCode();
		}

		String body() {
			return this.response.body();
		}

		Document page() {
			return Jsoup.parse(body());
		}

		/** Where it leads: a path, see {@code use-relative-redirects}. */
		String location() {
			return this.response.headers().firstValue("Location").orElse("");
		}

		List<String> header(String name) {
			return this.response.headers().allValues(name);
		}

		Element form(String action) {
			Element form = page().selectFirst("form[action=" + action + "]");
			if (form == null) {
				throw new AssertionError("No form " + action + " in " + body());
			}
			return form;
		}

	}

}
