package org.dateline.search;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A name that reports have or had, on an engine that does not tell its terms. It stays
 * until the index is made anew: whoever asks counts the reports that have it.
 */
@SearchEntity
@Indexed(index = WrittenName.INDEX)
class WrittenName {

	static final String INDEX = "names";

	static final String KEY = "key";

	private final String term;

	/**
	 * A name.
	 * @param term as it is in {@link Fields#NAME}
	 */
	WrittenName(String term) {
		this.term = term;
	}

	@DocumentId
	String getTerm() {
		return this.term;
	}

	@KeywordField(name = KEY)
	String getKey() {
		return Fields.key(this.term);
	}

}
