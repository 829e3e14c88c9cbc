package org.dateline.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dateline.article.Holdings;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Suggestions as one types, in the form that browsers ask for (OpenSearch Suggestions
 * 1.0), with what to search for as a fifth list.
 */
@Controller
class SuggestionController {

	private static final MediaType TYPE = new MediaType("application", "x-suggestions+json", StandardCharsets.UTF_8);

	private final Suggestions suggestions;

	private final Holdings holdings;

	private final MessageSource messages;

	private final JsonMapper json;

	SuggestionController(Suggestions suggestions, Holdings holdings, MessageSource messages, JsonMapper json) {
		this.suggestions = suggestions;
		this.holdings = holdings;
		this.messages = messages;
		this.json = json;
	}

	@GetMapping("/{ui}/suggestions")
	Page suggest(@PathVariable InterfaceLanguage ui, @RequestParam String q) {
		List<Suggestions.Suggestion> found = this.suggestions.suggest(q.strip(), this.holdings.places(),
				ui.getLocale());
		return Page.unkept(TYPE,
				this.json.writeValueAsString(List.of(q, found.stream().map(Suggestions.Suggestion::words).toList(),
						found.stream()
							.map((one) -> this.messages.getMessage("suggestion." + one.kind(), null, ui.getLocale()))
							.toList(),
						List.of(), found.stream().map(Suggestions.Suggestion::query).toList())),
				HttpStatus.OK);
	}

}
