package org.dateline.article;

import org.springframework.stereotype.Component;

/** What is held, as of the newest revision this node knows. */
@Component
public class Holdings {

	private final Shelflists shelflists;

	Holdings(Shelflists shelflists) {
		this.shelflists = shelflists;
	}

	/** Where the reports stand now. */
	public Places places() {
		return this.shelflists.current();
	}

}
