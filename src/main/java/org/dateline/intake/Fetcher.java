package org.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.dateline.extraction.ContentCoding;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages and feeds from the public internet and from nowhere else, within bounds
 * of size and time. It follows redirects itself, since each has to be checked like the
 * first address.
 */
public final class Fetcher implements AutoCloseable {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private static final Set<Integer> PERMANENT = Set.of(301, 308);

	private final FetchLimits limits;

	private final Clock clock;

	private final Robots robots;

	private final CloseableHttpClient client;

	private final ScheduledThreadPoolExecutor watch;

	Fetcher(String userAgent, CheckedHosts hosts, FetchLimits limits, Clock clock) {
		this.limits = limits;
		this.clock = clock;
		this.robots = new Robots(userAgent, clock);
		Timeout idle = Timeout.of(limits.idle());
		this.client = HttpClients.custom()
			.setUserAgent(userAgent)
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(hosts)
				.setDefaultConnectionConfig(ConnectionConfig.custom()
					.setConnectTimeout(Timeout.of(limits.connect()))
					.setSocketTimeout(idle)
					.setTimeToLive(1, TimeUnit.MINUTES)
					.build())
				.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
					.http1Config(Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build())
					.build())
				.setMaxConnPerRoute(4)
				.setMaxConnTotal(64)
				.build())
			.setDefaultRequestConfig(RequestConfig.custom()
				.setResponseTimeout(idle)
				.setConnectionRequestTimeout(idle)
				.setProtocolUpgradeEnabled(false)
				.setAuthenticationEnabled(false)
				.build())
			.disableRedirectHandling()
			.disableAutomaticRetries()
			.disableContentCompression()
			.disableCookieManagement()
			.disableAuthCaching()
			.build();
		this.watch = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = new Thread(task, "fetch-watch");
			thread.setDaemon(true);
			return thread;
		});
		this.watch.setRemoveOnCancelPolicy(true);
	}

	/** When a host may be asked. */
	interface Turn {

		/**
		 * Waits for the turn of the host of an address; whoever has it already has it.
		 * @param deadline until when, as {@link System#nanoTime} tells
		 * @return whether it came
		 */
		boolean take(URI address, long deadline);

	}

	/** Fetches what somebody waits for, or says why not. */
	public Fetched fetch(FetchRequest request) {
		return fetch(request, (address, deadline) -> true);
	}

	/** Fetches what is asked for, or says why not. */
	Fetched fetch(FetchRequest request, Turn turn) {
		return fetch(request, turn, System.nanoTime() + this.limits.whole().toNanos());
	}

	private Fetched fetch(FetchRequest request, Turn turn, long deadline) {
		Walk walk = new Walk(request, turn, deadline);
		try {
			return walk.go();
		}
		catch (FetchFailed ex) {
			return walk.failed(ex.reason(), ex.arguments());
		}
		catch (CheckedHosts.Forbidden ex) {
			return walk.failed(Fetched.Reason.FORBIDDEN_ADDRESS, List.of(walk.host()));
		}
		catch (UnknownHostException ex) {
			return walk.failed(Fetched.Reason.UNKNOWN_HOST, List.of(walk.host()));
		}
		catch (SocketTimeoutException | ConnectionRequestTimeoutException ex) {
			return walk.failed(Fetched.Reason.TOO_SLOW, List.of(this.limits.idle().toSeconds()));
		}
		catch (SSLException ex) {
			return walk.failed(Fetched.Reason.TLS, List.of());
		}
		catch (IOException | RuntimeException ex) {
			return walk.failed(Fetched.Reason.CONNECTION, List.of());
		}
	}

	@Override
	public void close() throws IOException {
		this.watch.shutdownNow();
		this.client.close();
	}

	/** One fetch with its redirects. */
	private final class Walk {

		private final FetchRequest request;

		private final Turn turn;

		private final long deadline;

		private URI address;

		/** Whether the address was reached by permanent redirects alone. */
		private boolean permanent = true;

		private int redirects;

		private volatile boolean late;

		private @Nullable Duration retryAfter;

		Walk(FetchRequest request, Turn turn, long deadline) {
			this.request = request;
			this.turn = turn;
			this.deadline = deadline;
			this.address = request.address();
		}

		String host() {
			String host = this.address.getHost();
			return (host != null) ? host : "";
		}

		Fetched.Failed failed(Fetched.Reason reason, List<Object> arguments) {
			return this.late
					? new Fetched.Failed(this.address, Fetched.Reason.TOO_SLOW,
							List.of(Fetcher.this.limits.whole().toSeconds()), null)
					: new Fetched.Failed(this.address, reason, arguments, this.retryAfter);
		}

		Fetched go() throws IOException {
			while (true) {
				Fetched fetched = step();
				if (fetched != null) {
					return fetched;
				}
				if (++this.redirects > Fetcher.this.limits.redirects()) {
					throw new FetchFailed(Fetched.Reason.TOO_MANY_REDIRECTS, Fetcher.this.limits.redirects());
				}
			}
		}

		/** Asks once; null after a redirect. */
		private @Nullable Fetched step() throws IOException {
			this.address = FetchAddress.checked(this.address);
			if (this.request.kind() == FetchRequest.Kind.PAGE) {
				// A redirect may lead to a site that asks something else.
				Fetcher.this.robots.check(this.address, this::robots);
			}
			if (!this.turn.take(this.address, this.deadline)) {
				throw new FetchFailed(Fetched.Reason.TOO_SLOW, Fetcher.this.limits.whole().toSeconds());
			}
			HttpGet get = new HttpGet(this.address);
			get.setHeader("Accept", this.request.kind().accept());
			get.setHeader("Accept-Encoding", ContentCoding.accepted());
			condition(get, "If-None-Match", this.request.etag());
			condition(get, "If-Modified-Since", this.request.lastModified());
			ScheduledFuture<?> watch = Fetcher.this.watch.schedule(() -> {
				this.late = true;
				get.cancel();
			}, Math.max(this.deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
			ClassicHttpResponse response = null;
			boolean whole = false;
			try {
				HttpHost host = new HttpHost(this.address.getScheme(), this.address.getHost(), this.address.getPort());
				response = Fetcher.this.client.executeOpen(host, get, null);
				Fetched fetched = answer(response);
				whole = true;
				return fetched;
			}
			finally {
				watch.cancel(false);
				if (!whole || !isAtItsEnd(response)) {
					// Closing alone would read on to the end, which may never come.
					get.cancel();
				}
				close(response);
			}
		}

		/**
		 * A site that was reached late, by redirects from another, is not slow because no
		 * time was left for it.
		 */
		private Fetched robots(FetchRequest request) throws FetchFailed {
			Fetched fetched = fetch(request, this.turn, this.deadline);
			if (this.redirects > 0 && System.nanoTime() - this.deadline >= 0 && fetched instanceof Fetched.Failed failed
					&& failed.reason() == Fetched.Reason.TOO_SLOW) {
				throw new FetchFailed(Fetched.Reason.TOO_SLOW, Fetcher.this.limits.whole().toSeconds());
			}
			return fetched;
		}

		private @Nullable Fetched answer(ClassicHttpResponse response) throws IOException {
			int status = response.getCode();
			if (REDIRECTS.contains(status)) {
				this.address = FetchAddress.redirect(this.address, header(response, "Location"));
				this.permanent &= PERMANENT.contains(status);
				return null;
			}
			Duration maxAge = FetchHeaders.maxAge(header(response, "Cache-Control"));
			if (status == 304) {
				return new Fetched.NotModified(this.address, moved(), maxAge);
			}
			if (status != 200) {
				this.retryAfter = FetchHeaders.retryAfter(header(response, "Retry-After"),
						Fetcher.this.clock.instant());
				throw new FetchFailed(Fetched.Reason.STATUS, status);
			}
			String type = header(response, "Content-Type");
			String mediaType = FetchHeaders.mediaType(type);
			if (!this.request.kind().takes(mediaType)) {
				throw new FetchFailed(Fetched.Reason.MEDIA_TYPE, String.valueOf(mediaType));
			}
			byte[] body = body(response);
			return new Fetched.Content(this.address, moved(), body, mediaType, FetchHeaders.charset(type),
					FetchHeaders.kept(header(response, "ETag")), FetchHeaders.kept(header(response, "Last-Modified")),
					maxAge);
		}

		private @Nullable URI moved() {
			return (this.permanent && this.redirects > 0) ? this.address : null;
		}

		private byte[] body(ClassicHttpResponse response) throws IOException {
			HttpEntity entity = response.getEntity();
			if (entity == null) {
				return new byte[0];
			}
			int most = Fetcher.this.limits.bytes();
			if (entity.getContentLength() > most) {
				throw new FetchFailed(Fetched.Reason.TOO_LARGE, most);
			}
			// First as sent, since what unpacks slowly or to nothing has no end either.
			byte[] sent;
			InputStream content = entity.getContent();
			sent = (content != null) ? ContentCoding.readAtMost(content, most) : new byte[0];
			if (sent == null) {
				throw new FetchFailed(Fetched.Reason.TOO_LARGE, most);
			}
			String coding = FetchHeaders.joined(response.getHeaders("Content-Encoding"));
			if (coding.isEmpty()) {
				return sent;
			}
			try (InputStream decoded = ContentCoding.decode(new ByteArrayInputStream(sent), coding)) {
				byte[] body = ContentCoding.readAtMost(decoded, most);
				if (body == null) {
					throw new FetchFailed(Fetched.Reason.TOO_LARGE, most);
				}
				return body;
			}
			catch (FetchFailed ex) {
				throw ex;
			}
			catch (IOException ex) {
				throw new FetchFailed(Fetched.Reason.CODING);
			}
		}

		/** Whether nothing of the answer is left, so that the connection serves again. */
		private boolean isAtItsEnd(@Nullable ClassicHttpResponse response) {
			return response != null && (response.getEntity() == null || response.getCode() == 200);
		}

		private void close(@Nullable ClassicHttpResponse response) {
			if (response != null) {
				try {
					response.close();
				}
				catch (IOException ex) {
					// It was cancelled, or is of no more use.
				}
			}
		}

		private static void condition(HttpGet get, String name, @Nullable String value) {
			if (value != null && FetchHeaders.kept(value) != null) {
				get.setHeader(name, value);
			}
		}

		private static @Nullable String header(ClassicHttpResponse response, String name) {
			Header header = response.getFirstHeader(name);
			return (header != null) ? header.getValue() : null;
		}

	}

}
