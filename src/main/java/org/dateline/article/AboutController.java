package org.dateline.article;

import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is kept, how dates and attributions are made, what is not known. */
@Controller
class AboutController {

	private final Shelflists shelflists;

	private final ObjectProvider<Companions> companions;

	AboutController(Shelflists shelflists, ObjectProvider<Companions> companions) {
		this.shelflists = shelflists;
		this.companions = companions;
	}

	@GetMapping("/{ui}/about")
	Page explain(@PathVariable InterfaceLanguage ui) {
		Shelflist shelflist = this.shelflists.current();
		Companions companions = this.companions.getIfAvailable();
		ChosenReports all = shelflist.choose(ListFilter.ALL);
		return Page.ofArchive("article/about", shelflist.revision())
			.described("about.purpose")
			.with("reports", shelflist.count())
			.with("judged", (companions != null) ? companions.judged() : new Companions.Judged(0, 0))
			.with("languages", all.counts(Facet.LANGUAGE).size())
			.with("undated", all.countUndated())
			.with("unattributed", all.counts(Facet.SOURCE).getOrDefault(Facet.NOT_STATED, 0));
	}

}
