package org.dateline.search;

import java.io.IOException;
import java.util.Map;

import org.dateline.web.TemporarilyAway;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks a distributed engine what Hibernate Search has no words for, by its own
 * connections. Whatever goes wrong there is away for a reader, and comes back.
 */
final class EngineClient {

	private static final Logger log = LoggerFactory.getLogger(EngineClient.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int SOON = 5;

	private final RestClient client;

	EngineClient(RestClient client) {
		this.client = client;
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
		try {
			Response response = this.client.performRequest(request);
			return (response.getEntity() != null) ? JSON.readTree(response.getEntity().getContent())
					: MissingNode.getInstance();
		}
		catch (ResponseException ex) {
			if (ex.getResponse().getStatusLine().getStatusCode() == 404) {
				return MissingNode.getInstance();
			}
			throw away(method, path, ex);
		}
		catch (IOException ex) {
			throw away(method, path, ex);
		}
	}

	private static TemporarilyAway away(String method, String path, IOException cause) {
		log.debug("{} {}", method, path, cause);
		TemporarilyAway away = new TemporarilyAway("search.away.failed", SOON, SOON);
		away.initCause(cause);
		return away;
	}

}
