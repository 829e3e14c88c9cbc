package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Catalogue;
import org.dateline.article.CatalogueEntry;
import org.dateline.article.Mementos;
import org.dateline.article.Tombstones;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Leads to the version of a report that stood at a moment, and lists all (RFC 7089). */
@Controller
class TimeGateController {

	private static final MediaType LINKS = new MediaType("application", "link-format", StandardCharsets.UTF_8);

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.US);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Catalogue catalogue;

	private final Tombstones tombstones;

	private final PublicAddress address;

	TimeGateController(Catalogue catalogue, Tombstones tombstones, PublicAddress address) {
		this.catalogue = catalogue;
		this.tombstones = tombstones;
		this.address = address;
	}

	@GetMapping({ "/timegate/articles/{id:\\d{1,18}}", "/timegate/{language:en|ru|az|id}/articles/{id:\\d{1,18}}" })
	ResponseEntity<Void> lead(@PathVariable(required = false) @Nullable String language, @PathVariable long id,
			@RequestHeader(name = "Accept-Datetime", required = false) @Nullable String moment) {
		Mementos mementos = mementos(language, id);
		return ResponseEntity.status(HttpStatus.FOUND)
			.header(HttpHeaders.LOCATION, mementos.address(standing(mementos, moment)))
			.header(HttpHeaders.VARY, "Accept-Datetime")
			.header(HttpHeaders.LINK,
					"<%s>; rel=\"original\", <%s>; rel=\"timemap\"; type=\"application/link-format\""
						.formatted(mementos.page(), mementos.timeMap()))
			.header(HttpHeaders.CACHE_CONTROL, "no-cache")
			.build();
	}

	/**
	 * A version by its address without a language: the report leads to the reader's
	 * language there, and so does what it was. A redirect with a {@code Memento-Datetime}
	 * is a memento itself (RFC 7089, section 4.5.3).
	 */
	@GetMapping("/articles/{id:\\d{1,18}}/versions/{number:[1-9]\\d{0,8}}")
	ResponseEntity<Void> leadOn(@PathVariable long id, @PathVariable int number,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
		Mementos mementos = mementos(null, id);
		ResponseEntity.BodyBuilder lead = ResponseEntity.status(HttpStatus.FOUND)
			.header(HttpHeaders.LOCATION,
					"/%s/articles/%d/versions/%d".formatted(InterfaceLanguage.accepted(languages), id, number))
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.header(HttpHeaders.CACHE_CONTROL, "no-cache");
		// What is no memento, since its words were taken down, says so at its page.
		mementos.all()
			.stream()
			.filter((version) -> version.number() == number)
			.forEach((memento) -> lead.header("Memento-Datetime", Mementos.httpDate(memento.since()))
				.header(HttpHeaders.LINK, mementos.linksOf(number)));
		return lead.build();
	}

	@GetMapping({ "/timemap/link/articles/{id:\\d{1,18}}",
			"/timemap/link/{language:en|ru|az|id}/articles/{id:\\d{1,18}}" })
	Page links(@PathVariable(required = false) @Nullable String language, @PathVariable long id,
			HttpServletRequest request) {
		Mementos mementos = mementos(language, id);
		String base = this.address.base(request);
		List<String> lines = new ArrayList<>();
		lines.add("<%s%s>; rel=\"original\"".formatted(base, mementos.page()));
		lines.add("<%s%s>; rel=\"self\"; type=\"application/link-format\"; from=\"%s\"; until=\"%s\"".formatted(base,
				mementos.timeMap(), Mementos.httpDate(first(mementos).since()),
				Mementos.httpDate(last(mementos).since())));
		lines.add("<%s%s>; rel=\"timegate\"".formatted(base, mementos.timeGate()));
		for (Mementos.Memento memento : mementos.all()) {
			String relation = (memento.equals(first(mementos)) ? "first " : "")
					+ (memento.equals(last(mementos)) ? "last " : "") + "memento";
			lines.add("<%s%s>; rel=\"%s\"; datetime=\"%s\"".formatted(base, mementos.address(memento), relation,
					Mementos.httpDate(memento.since())));
		}
		return Page.unkept(LINKS, String.join(",\n", lines) + "\n", HttpStatus.OK);
	}

	/** The same in the form that the aggregators of the Memento project read. */
	@GetMapping({ "/timemap/json/articles/{id:\\d{1,18}}",
			"/timemap/json/{language:en|ru|az|id}/articles/{id:\\d{1,18}}" })
	Page json(@PathVariable(required = false) @Nullable String language, @PathVariable long id,
			HttpServletRequest request) {
		Mementos mementos = mementos(language, id);
		String base = this.address.base(request);
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("first", described(mementos, first(mementos), base));
		list.put("last", described(mementos, last(mementos), base));
		list.put("list", mementos.all().stream().map((memento) -> described(mementos, memento, base)).toList());
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("original_uri", base + mementos.page());
		json.put("timegate_uri", base + mementos.timeGate());
		json.put("timemap_uri", Map.of("link_format", base + mementos.timeMap(), "json_format",
				base + "/timemap/json" + mementos.page()));
		json.put("mementos", list);
		return Page.unkept(MediaType.APPLICATION_JSON, JSON.writeValueAsString(json), HttpStatus.OK);
	}

	private static Map<String, String> described(Mementos mementos, Mementos.Memento memento, String base) {
		Map<String, String> described = new LinkedHashMap<>();
		described.put("datetime", memento.since().truncatedTo(ChronoUnit.SECONDS).toString());
		described.put("uri", base + mementos.address(memento));
		return described;
	}

	/** The version that stood at a moment; the first before all, the last without one. */
	private static Mementos.Memento standing(Mementos mementos, @Nullable String moment) {
		if (moment == null) {
			return last(mementos);
		}
		Instant asked = read(moment);
		Mementos.Memento standing = first(mementos);
		for (Mementos.Memento memento : mementos.all()) {
			if (!memento.since().truncatedTo(ChronoUnit.SECONDS).isAfter(asked)) {
				standing = memento;
			}
		}
		return standing;
	}

	private static Instant read(String moment) {
		try {
			return ZonedDateTime.parse(moment.strip(), HTTP_DATE).toInstant();
		}
		catch (DateTimeException ex) {
			throw new BadParameter("Accept-Datetime", moment, "memento.bad.datetime");
		}
	}

	private static Mementos.Memento first(Mementos mementos) {
		return mementos.all().get(0);
	}

	private static Mementos.Memento last(Mementos mementos) {
		return mementos.all().get(mementos.all().size() - 1);
	}

	private Mementos mementos(@Nullable String language, long id) {
		String prefix = (language != null) ? "/" + InterfaceLanguage.ofCode(language).orElseThrow() : "";
		CatalogueEntry entry = this.catalogue.find(id).orElseThrow(() -> new PageNotFound("article " + id));
		if (entry.withdrawal() != null) {
			throw this.tombstones.refusal(id, entry.withdrawal(), LocaleContextHolder.getLocale());
		}
		return this.catalogue.mementos(id, "%s/articles/%d".formatted(prefix, id))
			.filter((mementos) -> !mementos.all().isEmpty())
			.orElseThrow(() -> new PageNotFound("versions of article " + id));
	}

}
