package org.dateline.chronicle;

import java.util.List;
import java.util.Locale;

import org.dateline.search.KnownNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggests whom and what the drawing found to be named. */
@Component
class SuggestedNames implements KnownNames {

	private final Authorities authorities;

	SuggestedNames(Authorities authorities) {
		this.authorities = authorities;
	}

	@Override
	@Transactional(readOnly = true)
	public List<KnownName> beginning(String plain, int most, Locale locale) {
		return this.authorities.beginning(plain, most, locale)
			.stream()
			.map((one) -> new KnownName(one.kind().code(), one.name()))
			.toList();
	}

}
