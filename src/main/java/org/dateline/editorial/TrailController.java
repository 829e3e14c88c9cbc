package org.dateline.editorial;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dateline.web.BadParameter;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The trail, to be searched and taken along. */
@Controller
@ForEditors
class TrailController {

	private static final int PAGE_SIZE = 50;

	/** Java knows later ones, and PostgreSQL does not. */
	private static final int LAST_YEAR = 9999;

	private final TrailEntries entries;

	private final DeskPages pages;

	private final JsonMapper json;

	TrailController(TrailEntries entries, DeskPages pages, JsonMapper json) {
		this.entries = entries;
		this.pages = pages;
		this.json = json;
	}

	@GetMapping("/{ui}/desk/trail")
	@ByToken(Scope.READ)
	Page show(@RequestParam Map<String, String> query, HttpServletRequest request) {
		TrailEntries.Choice choice = choice(query);
		String before = query.getOrDefault("before", "");
		List<TrailEntries.Entry> found = this.entries.find(choice, number("before", before), PAGE_SIZE + 1);
		boolean more = found.size() > PAGE_SIZE;
		List<TrailEntries.Entry> shown = more ? found.subList(0, PAGE_SIZE) : found;
		return this.pages.page("desk/trail", request)
			.with("entries", shown)
			.with("choice", choice)
			.with("acts", Act.values())
			.with("query", query(choice, null))
			.with("older", more ? query(choice, shown.get(PAGE_SIZE - 1).id()) : null)
			.with("newest", before.isEmpty() ? null : query(choice, null));
	}

	/** All that is chosen as JSON Lines: one object a line, the newest first. */
	@GetMapping("/{ui}/desk/trail.jsonl")
	@ByToken(Scope.READ)
	void export(@RequestParam Map<String, String> query, HttpServletResponse response) throws IOException {
		TrailEntries.Choice choice = choice(query);
		response.setContentType("application/jsonl");
		response.setCharacterEncoding("UTF-8");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Content-Disposition", "attachment; filename=\"trail.jsonl\"");
		try (Writer writer = new BufferedWriter(
				new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
			this.entries.each(choice, (entry) -> write(entry, writer));
		}
	}

	private void write(TrailEntries.Entry entry, Writer writer) {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		line.put("id", entry.id());
		line.put("at", entry.at().toString());
		line.put("by", entry.person());
		line.put("role", entry.role());
		line.put("act", entry.act());
		line.put("article", entry.article());
		line.put("subject", entry.subject());
		line.put("reason", entry.reason());
		line.put("detail", this.json.readTree(entry.detail()));
		try {
			writer.write(this.json.writeValueAsString(line));
			writer.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static TrailEntries.Choice choice(Map<String, String> query) {
		String person = Accounts.normalize(query.getOrDefault("person", ""));
		return new TrailEntries.Choice(person.isEmpty() ? null : person, act(query.getOrDefault("act", "")),
				number("article", query.getOrDefault("article", "")), day("from", query.getOrDefault("from", "")),
				day("to", query.getOrDefault("to", "")));
	}

	private static @Nullable Act act(String code) {
		if (code.isBlank()) {
			return null;
		}
		return Act.ofCode(code.strip()).orElseThrow(() -> new BadParameter("act", code, "desktokens.takes.act"));
	}

	private static @Nullable Long number(String name, String value) {
		if (value.isBlank()) {
			return null;
		}
		return Typed.number(value.strip()).orElseThrow(() -> new BadParameter(name, value, "failure.takes.number"));
	}

	private static @Nullable LocalDate day(String name, String value) {
		if (value.isBlank()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(value.strip());
			if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// told as any other that is no day
		}
		throw new BadParameter(name, value, "desk.takes.day");
	}

	private static String query(TrailEntries.Choice choice, @Nullable Long before) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		put(query, "person", choice.person());
		put(query, "act", (choice.act() != null) ? choice.act().code() : null);
		put(query, "article", choice.article());
		put(query, "from", choice.from());
		put(query, "to", choice.to());
		put(query, "before", before);
		return query.encode().build().toUriString();
	}

	private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
		if (value != null) {
			query.queryParam(name, value);
		}
	}

}
