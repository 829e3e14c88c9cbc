package org.dateline.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Catalogue;
import org.dateline.article.CataloguePage;
import org.dateline.database.ArchiveRevision;
import org.dateline.web.Page;
import org.dateline.web.PublicAddress;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is new in any list that readers can have, for feed readers. A feed goes by when
 * reports were added, where no other order is named: who follows a list wants to see an
 * old report too that came today.
 */
@Controller
class FeedController {

	private static final int PAGE_SIZE = 50;

	private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

	private final Catalogue catalogue;

	private final PublicAddress address;

	private final ArchiveRevision revision;

	FeedController(Catalogue catalogue, PublicAddress address, ArchiveRevision revision) {
		this.catalogue = catalogue;
		this.address = address;
		this.revision = revision;
	}

	@GetMapping(AtomFeed.ADDRESS)
	Page atom(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
		return answer(query, request, ATOM, AtomFeed::write);
	}

	@GetMapping(JsonFeed.ADDRESS)
	Page json(@RequestParam MultiValueMap<String, String> query, HttpServletRequest request) {
		return answer(query, request, JsonFeed.TYPE, JsonFeed::write);
	}

	private Page answer(MultiValueMap<String, String> query, HttpServletRequest request, MediaType type,
			Function<Feed, byte[]> format) {
		MultiValueMap<String, String> ordered = new LinkedMultiValueMap<>(query);
		if (query.getOrDefault("sort", List.of()).stream().allMatch(String::isBlank)) {
			ordered.set("sort", "added");
		}
		String mended = this.catalogue.mended(ordered);
		if (mended != null) {
			return Page.moved(request.getRequestURI() + mended);
		}
		CataloguePage list = this.catalogue.page(ordered, PAGE_SIZE, Feed.LANGUAGE);
		byte[] body = format.apply(new Feed(list, this.address.base(request), this.revision.identity()));
		if (!list.isCurrent()) {
			return Page.unkept(type, body, HttpStatus.OK);
		}
		Page page = Page.ofArchive(type, body, list.revision());
		return this.address.isSet() ? page : page.unshared();
	}

}
