package org.dateline.article;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of reports. */
@Controller
class BrowseController {

	private final ListPages lists;

	BrowseController(ListPages lists) {
		this.lists = lists;
	}

	/**
	 * Leads to the present address of a source that was merged, for good; and to the one
	 * without the empty parameters that forms send.
	 */
	@GetMapping("/{ui}/articles")
	Page browse(@PathVariable InterfaceLanguage ui, @RequestParam MultiValueMap<String, String> query) {
		ListFilter filter = ListFilter.parse(query);
		if (ListFilter.hasEmptyParameters(query)) {
			return Page.redirect("/" + ui + "/articles" + filter.query());
		}
		ListFilter present = this.lists.withPresentSources(filter);
		if (!present.equals(filter)) {
			return Page.moved("/" + ui + "/articles" + present.query());
		}
		ListPages.Revised<ListPage> list = this.lists.page(filter, ui.getLocale());
		Page page = list.isCurrent() ? Page.ofArchive("article/browse", list.revision())
				: Page.unkept("article/browse", HttpStatus.OK);
		return page.asked((filter.asked() != null) ? filter.asked().words() : null)
			.feed(list.of().feed())
			.described("browse.described", list.of().total(), list.of().active(), list.of().chips().size())
			.with("list", list.of());
	}

}
