package org.dateline.article;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is kept, how dates and attributions are made, what is not known. */
@Controller
class AboutController {

	private final Shelflists shelflists;

	AboutController(Shelflists shelflists) {
		this.shelflists = shelflists;
	}

	@GetMapping("/{ui}/about")
	Page explain(@PathVariable InterfaceLanguage ui) {
		Shelflist shelflist = this.shelflists.current();
		Chosen all = shelflist.choose(ListFilter.ALL);
		return Page.ofArchive("article/about", shelflist.revision())
			.with("reports", shelflist.size())
			.with("languages", all.counts(Facet.LANGUAGE).size())
			.with("undated", all.countUndated())
			.with("unattributed", all.counts(Facet.SOURCE).getOrDefault(Facet.NOT_STATED, 0));
	}

}
