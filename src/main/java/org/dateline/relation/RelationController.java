package org.dateline.relation;

import java.util.List;
import java.util.Optional;

import org.dateline.database.Snapshot;
import org.dateline.vocabulary.CountryCode;
import org.dateline.vocabulary.CountryPair;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.dateline.web.Parameters;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pairs of countries, and the dossier of each. */
@Controller
class RelationController {

	private final PairLists lists;

	private final Dossiers dossiers;

	private final DossierLists parts;

	private final Events events;

	private final Snapshot snapshot;

	RelationController(PairLists lists, Dossiers dossiers, DossierLists parts, Events events, Snapshot snapshot) {
		this.lists = lists;
		this.dossiers = dossiers;
		this.parts = parts;
		this.events = events;
		this.snapshot = snapshot;
	}

	@GetMapping("/{ui}/relations")
	Page browse(@PathVariable InterfaceLanguage ui, @RequestParam MultiValueMap<String, String> query) {
		Parameters parameters = Parameters.of(query, List.of("country", "after"));
		String country = parameters.single("country");
		if (country != null && !CountryCode.isKnown(country)) {
			throw new BadParameter("country", country, "list.bad.country");
		}
		String after = parameters.single("after");
		PairLists.Place place = (after != null) ? PairLists.Place.read(after) : null;
		return this.snapshot.read((revision) -> Page.ofArchive("relation/relations", revision)
			.described("relation.list.what")
			.with("list", this.lists.page(country, place, revision, ui.getLocale())));
	}

	/**
	 * Leads to the one address of the pair, for good; and to the one without the empty
	 * parameters that forms send.
	 */
	@GetMapping("/{ui}/relations/{pair}")
	Page read(@PathVariable InterfaceLanguage ui, @PathVariable String pair,
			@RequestParam MultiValueMap<String, String> query) {
		return answer(ui, pair, query, "", DossierFilter.DAYS,
				(filter, revision) -> Page.ofArchive("relation/dossier", revision)
					.described("relation.described", InterfaceWords.in(ui).pair(filter.pair()), "dossier")
					.with("dossier", this.dossiers.page(filter, revision, ui.getLocale())));
	}

	/** Answers likewise. */
	@GetMapping("/{ui}/relations/{pair}/events")
	Page follow(@PathVariable InterfaceLanguage ui, @PathVariable String pair,
			@RequestParam MultiValueMap<String, String> query) {
		return answer(ui, pair, query, "/events", DossierFilter.EVENTS,
				(filter, revision) -> Page.ofArchive("relation/events", revision)
					.described("relation.described", InterfaceWords.in(ui).pair(filter.pair()), "events")
					.with("list", this.parts.events(filter, revision, ui.getLocale())));
	}

	/**
	 * An event with all its reports. Leads to the one address of the pair, and to the
	 * event that it became part of, for good. Where there was no such event, it says so.
	 */
	@GetMapping("/{ui}/relations/{pair}/events/{id:\\d{1,18}}")
	Page examine(@PathVariable InterfaceLanguage ui, @PathVariable String pair, @PathVariable long id) {
		CountryPair meant = CountryPair.meant(pair).orElseThrow(() -> new PageNotFound("pair " + pair));
		String events = "/" + ui + "/relations/" + meant + "/events/";
		if (!meant.toString().equals(pair)) {
			return Page.moved(events + id);
		}
		return this.snapshot.read((revision) -> {
			Optional<Long> merged = this.events.mergedInto(id);
			if (merged.isPresent()) {
				return Page.moved(events + merged.get());
			}
			Optional<EventList.Line> line = this.events.line(meant, id, ui.getLocale());
			if (line.isEmpty()) {
				Optional<Page> rejected = this.events.rejection(meant, id)
					.map((rejection) -> Page.unkept("relation/rejected", HttpStatus.GONE)
						.with("pair", Dossiers.name(meant, ui.getLocale()))
						.with("rejection", rejection));
				if (rejected.isPresent()) {
					return rejected.get();
				}
			}
			EventList.Line event = line.orElseThrow(() -> new PageNotFound("event " + id + " of " + meant));
			return Page.ofArchive("relation/event", revision)
				.with("pair", Dossiers.name(meant, ui.getLocale()))
				.with("event", event);
		});
	}

	/** Answers likewise. */
	@GetMapping("/{ui}/relations/{pair}/figures")
	Page reckon(@PathVariable InterfaceLanguage ui, @PathVariable String pair,
			@RequestParam MultiValueMap<String, String> query) {
		return answer(ui, pair, query, "/figures", DossierFilter.FIGURES,
				(filter, revision) -> Page.ofArchive("relation/figures", revision)
					.described("relation.described", InterfaceWords.in(ui).pair(filter.pair()), "figures")
					.with("list", this.parts.figures(filter, revision, ui.getLocale())));
	}

	/** The reports that name somebody or something. */
	@GetMapping("/{ui}/relations/{pair}/names/{id:\\d{1,18}}")
	Page mention(@PathVariable InterfaceLanguage ui, @PathVariable String pair, @PathVariable long id,
			@RequestParam MultiValueMap<String, String> query) {
		return answer(ui, pair, query, "/names/" + id, DossierFilter.NAMES,
				(filter, revision) -> Page.ofArchive("relation/named", revision)
					.with("naming", this.dossiers.naming(filter, id, ui.getLocale())));
	}

	private Page answer(InterfaceLanguage ui, String written, MultiValueMap<String, String> query, String part,
			List<String> known, Answer answer) {
		CountryPair pair = CountryPair.meant(written).orElseThrow(() -> new PageNotFound("pair " + written));
		DossierFilter filter = DossierFilter.parse(pair, query, known);
		boolean exact = pair.toString().equals(written);
		if (exact && !Parameters.of(query, known).anyEmpty()) {
			return this.snapshot.read((revision) -> answer.of(filter, revision));
		}
		String there = "/" + ui + "/relations/" + pair + part
				+ filter.query(known.contains("type") ? "type" : "measure");
		return exact ? Page.redirect(there) : Page.moved(there);
	}

	/** What to make of a part of a dossier. */
	private interface Answer {

		Page of(DossierFilter filter, long revision);

	}

}
