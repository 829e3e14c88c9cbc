package org.dateline.search;

import java.util.Collection;

import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of a report. All analysis is done before: the fields are terms
 * with spaces between them, which any engine splits alike.
 *
 * @see ReportTerms
 */
@SearchEntity
@Indexed(index = EmbeddedIndex.REPORTS)
class IndexedReport {

	/**
	 * What is mapped is named. Hibernate Search would read all classes of the jar that it
	 * finds these in, and there every library is.
	 */
	static final StandalonePojoMappingConfigurer AS_NAMED = (context) -> context.annotationMapping()
		.discoverAnnotatedTypesFromRootMappingAnnotations(false)
		.discoverJandexIndexesFromAddedTypes(false)
		.buildMissingDiscoveredJandexIndexes(false);

	/** The analyzer that Lucene, OpenSearch and Elasticsearch all have. */
	static final String TERMS = "whitespace";

	private final long article;

	private final long changedIn;

	private final String language;

	private final Collection<String> sources;

	private final Collection<String> countries;

	private final @Nullable Integer year;

	private final Terms terms;

	IndexedReport(long article, long changedIn, String language, Collection<String> sources,
			Collection<String> countries, @Nullable Integer year, Terms terms) {
		this.article = article;
		this.changedIn = changedIn;
		this.language = language;
		this.sources = sources;
		this.countries = countries;
		this.year = year;
		this.terms = terms;
	}

	@DocumentId
	@GenericField(name = Fields.ARTICLE, sortable = Sortable.YES)
	long getArticle() {
		return this.article;
	}

	/** The archive revision that this is of. */
	@GenericField(name = Fields.CHANGED_IN, sortable = Sortable.YES)
	long getChangedIn() {
		return this.changedIn;
	}

	@KeywordField(name = Fields.LANGUAGE, aggregable = Aggregable.YES)
	String getLanguage() {
		return this.language;
	}

	@KeywordField(name = Fields.SOURCE, aggregable = Aggregable.YES)
	Collection<String> getSources() {
		return this.sources;
	}

	@KeywordField(name = Fields.COUNTRY, aggregable = Aggregable.YES)
	Collection<String> getCountries() {
		return this.countries;
	}

	@KeywordField(name = Fields.YEAR, aggregable = Aggregable.YES)
	@Nullable String getYear() {
		return (this.year != null) ? this.year.toString() : null;
	}

	@FullTextField(name = Fields.WORD, analyzer = TERMS)
	String getWords() {
		return this.terms.words();
	}

	@FullTextField(name = Fields.STEM, analyzer = TERMS)
	String getStems() {
		return this.terms.stems();
	}

	@FullTextField(name = Fields.NAME, analyzer = TERMS)
	String getNames() {
		return this.terms.names();
	}

	@FullTextField(name = Fields.CONCEPT, analyzer = TERMS)
	String getConcepts() {
		return this.terms.concepts();
	}

	@FullTextField(name = Fields.HEADLINE, analyzer = TERMS, norms = Norms.NO)
	String getHeadline() {
		return this.terms.headline();
	}

	/** The terms of a report, those of a field with spaces between them. */
	record Terms(String words, String stems, String names, String concepts, String headline) {
	}

}
