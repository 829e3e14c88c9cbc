package org.dateline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/** A site on this machine with feeds and pages. */
public final class NewsSite implements AutoCloseable {

	/** Ports of all sites: feeds stay known by the address that they had. */
	private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	private final AtomicInteger now = new AtomicInteger();

	private final AtomicInteger most = new AtomicInteger();

	public NewsSite() {
		try {
			this.server = unusedBefore();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	private static HttpServer unusedBefore() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		if (!PORTS.add(server.getAddress().getPort())) {
			server.stop(0);
			return unusedBefore();
		}
		return server;
	}

	/** The address of something on it. */
	public String at(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/** From now on this path answers so; headers are given as name, value. */
	public void answer(String path, int status, String body, String... headers) {
		answer(path, status, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	/** The same with bytes. */
	public void answer(String path, int status, byte[] body, String... headers) {
		this.answers.put(path, new Answer(status, body, headers));
	}

	/** How often a path was asked for. */
	public long asked(String path) {
		return this.asked.stream().filter((one) -> one.path().equals(path)).count();
	}

	/** The header of the last request for a path, or null. */
	@Nullable String header(String path, String name) {
		return this.asked.stream()
			.filter((one) -> one.path().equals(path))
			.reduce((one, other) -> other)
			.orElseThrow()
			.exchange()
			.getRequestHeaders()
			.getFirst(name);
	}

	/** How many requests there were at the same time at most. */
	int mostAtOnce() {
		return this.most.get();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** An RSS feed of these items. */
	public static String rss(String title, String... items) {
		return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>%s</title>%s</channel></rss>"
			.formatted(title, String.join("", items));
	}

	/** An item of an RSS feed. */
	public static String item(String id, String link, String title, String content) {
		return """
				<item><guid isPermaLink="false">%s</guid><link>%s</link><title>%s</title>
				<pubDate>Tue, 08 Oct 2024 10:15:00 +0400</pubDate><description><![CDATA[%s]]></description></item>
				""".formatted(id, link, title, content);
	}

	/** A page with a text in words that no other has. */
	public static String page(String name) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			text.append("<p>In meeting%s%d the delegation%s%d spoke about the question%s%d of the two countries.</p>"
				.formatted(name, i, name, i * 31, name, i * 17));
		}
		return "<!DOCTYPE html><html lang=\"en\"><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
			.formatted(name, name, text);
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.most.accumulateAndGet(this.now.incrementAndGet(), Math::max);
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			this.asked.add(new Asked(path, exchange));
			Answer answer = this.answers.getOrDefault(path, new Answer(404, new byte[0], new String[0]));
			for (int i = 0; i < answer.headers().length; i += 2) {
				exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
			}
			String etag = exchange.getResponseHeaders().getFirst("ETag");
			boolean same = etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
			byte[] body = answer.body();
			if (same || answer.status() == 304 || body.length == 0) {
				exchange.sendResponseHeaders(same ? 304 : answer.status(), -1);
			}
			else {
				exchange.sendResponseHeaders(answer.status(), body.length);
				exchange.getResponseBody().write(body);
			}
		}
		finally {
			this.now.decrementAndGet();
		}
	}

	private record Answer(int status, byte[] body, String[] headers) {
	}

	private record Asked(String path, HttpExchange exchange) {
	}

}
