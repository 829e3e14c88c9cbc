package org.dateline.export;

import java.util.List;
import java.util.Map;

import org.dateline.web.ForEverybody;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the API is: for programs in OpenAPI, for people as a page. */
@Controller
@ForEverybody
class OpenApiController {

	static final String ADDRESS = "/api/openapi.json";

	private final OpenApi description;

	private final JsonMapper json;

	OpenApiController(OpenApi description, JsonMapper json) {
		this.description = description;
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
	}

	@GetMapping(ADDRESS)
	Page describe() {
		return Page.ofProgram(MediaType.APPLICATION_JSON, this.json.writeValueAsBytes(this.description.describe()));
	}

	@GetMapping("/{ui}/api")
	Page refer(@PathVariable InterfaceLanguage ui) {
		List<Described> endpoints = ApiEndpoint.ALL.stream()
			.map((endpoint) -> new Described(endpoint, ApiQuery.fieldsOf(endpoint.answer())))
			.toList();
		return Page.ofProgram("export/api").described("api.about").with("endpoints", endpoints).with("codes", CODES);
	}

	private static final List<String> CODES = List.of("400", "401", "403", "404", "409", "410", "412", "413", "415",
			"422", "428", "429", "503");

	/**
	 * An endpoint, with what its answers have.
	 *
	 * @param endpoint the endpoint
	 * @param fields the names of the fields of an item
	 */
	public record Described(ApiEndpoint endpoint, List<String> fields) {

		public String path() {
			return this.endpoint.path();
		}

		public String method() {
			return this.endpoint.method();
		}

		/** Whether only those are answered who show a token. */
		public boolean byToken() {
			return this.endpoint.isByToken();
		}

		/** The least that a token must allow. */
		public String scope() {
			return this.endpoint.scope();
		}

		public String name() {
			return this.endpoint.name();
		}

		public String key() {
			return this.endpoint.key();
		}

		public String example() {
			return this.endpoint.example();
		}

		public List<Map<String, String>> parameters() {
			return this.endpoint.parameters()
				.stream()
				.map((parameter) -> Map.of("name", parameter.name(), "key", parameter.key(), "example",
						parameter.example()))
				.toList();
		}

	}

}
