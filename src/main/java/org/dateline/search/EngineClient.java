package org.dateline.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.dateline.web.TemporarilyAway;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks a distributed engine what Hibernate Search has no words for, by its own
 * connections. Whatever goes wrong there is away for a reader, and comes back; nobody
 * waits for it longer than the bound, however many nodes are tried.
 */
final class EngineClient {

	private static final Logger log = LoggerFactory.getLogger(EngineClient.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

	private static final int SOON = 5;

	private final RestClient client;

	private final CircuitBreaker breaker;

	private final Duration timeout;

	private final RequestOptions options;

	/**
	 * A client.
	 * @param timeout the longest wait for an answer; a node that is silent for half of it
	 * leaves the other half to another
	 */
	EngineClient(RestClient client, CircuitBreaker breaker, Duration timeout) {
		this.client = client;
		this.breaker = breaker;
		this.timeout = timeout;
		int half = (int) timeout.dividedBy(2).toMillis();
		this.options = RequestOptions.DEFAULT.toBuilder()
			.setRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(half)
				.setConnectTimeout(half)
				.setSocketTimeout(half)
				.build())
			.build();
	}

	/**
	 * Asks.
	 * @param method the HTTP method
	 * @param path what, from a slash on
	 * @param body what is sent along, or null
	 * @return the answer, or a missing node where there is nothing
	 * @throws TemporarilyAway if there is no answer, or none that can be used
	 */
	JsonNode ask(String method, String path, @Nullable Map<String, Object> body) {
		Request request = new Request(method, path);
		if (body != null) {
			request.setJsonEntity(JSON.writeValueAsString(body));
		}
		return answer(request);
	}

	/**
	 * Searches several times at once.
	 * @param index the name it is searched by
	 * @return as many answers, in the same order
	 * @throws TemporarilyAway if there is no answer, or none that can be used
	 */
	List<JsonNode> searchEach(String index, List<Map<String, Object>> searches) {
		StringBuilder lines = new StringBuilder();
		searches.forEach((search) -> lines.append("{}\n").append(JSON.writeValueAsString(search)).append('\n'));
		Request request = new Request("POST", "/" + index + "/_msearch");
		request.setEntity(new StringEntity(lines.toString(), LINES));
		List<JsonNode> answers = new ArrayList<>();
		answer(request).path("responses").forEach(answers::add);
		if (answers.size() != searches.size() || answers.stream().anyMatch((answer) -> answer.has("error"))) {
			throw away("POST", index, new IOException("Not every search was answered"));
		}
		return answers;
	}

	private JsonNode answer(Request request) {
		String method = request.getMethod();
		String path = request.getEndpoint();
		request.setOptions(this.options);
		try {
			Response response = this.breaker.executeCallable(() -> send(request));
			return (response.getEntity() != null) ? JSON.readTree(response.getEntity().getContent())
					: MissingNode.getInstance();
		}
		catch (ResponseException ex) {
			if (ex.getResponse().getStatusLine().getStatusCode() == 404) {
				return MissingNode.getInstance();
			}
			throw away(method, path, ex);
		}
		catch (IOException | TimeoutException | CallNotPermittedException ex) {
			throw away(method, path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw away(method, path, ex);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Response send(Request request) throws IOException, TimeoutException, InterruptedException {
		Answer answer = new Answer();
		Cancellable sent = this.client.performRequestAsync(request, answer);
		try {
			return answer.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof IOException failure) {
				throw failure;
			}
			throw new IOException(ex.getCause());
		}
		finally {
			sent.cancel();
		}
	}

	private static TemporarilyAway away(String method, String path, Exception cause) {
		log.debug("{} {}", method, path, cause);
		TemporarilyAway away = new TemporarilyAway("search.away.failed", SOON, SOON);
		away.initCause(cause);
		return away;
	}

	/** The answer, when there is one. */
	private static final class Answer extends CompletableFuture<Response> implements ResponseListener {

		@Override
		public void onSuccess(Response response) {
			complete(response);
		}

		@Override
		public void onFailure(Exception failure) {
			completeExceptionally(failure);
		}

	}

}
