package org.dateline.search;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * How far the index has come; kept in an index of its own, beside what it speaks of.
 * Written after the reports it counts, so it never claims more than there is.
 */
@SearchEntity
@Indexed(index = EmbeddedIndex.STATE)
class IndexState {

	private static final String ID = "state";

	private final String mapping;

	private final String archive;

	private final long revision;

	private final boolean whole;

	/**
	 * A state.
	 * @param mapping the version of the mapping and of the analysis
	 * @param archive the identity of the archive that was indexed
	 * @param revision the archive revision up to which every change is in the index
	 * @param whole whether every report is in it; else a rebuilding was interrupted
	 */
	@ProjectionConstructor
	IndexState(String mapping, String archive, long revision, boolean whole) {
		this.mapping = mapping;
		this.archive = archive;
		this.revision = revision;
		this.whole = whole;
	}

	@DocumentId
	String getId() {
		return ID;
	}

	@KeywordField(projectable = Projectable.YES)
	String getMapping() {
		return this.mapping;
	}

	@KeywordField(projectable = Projectable.YES)
	String getArchive() {
		return this.archive;
	}

	@GenericField(projectable = Projectable.YES)
	long getRevision() {
		return this.revision;
	}

	@GenericField(projectable = Projectable.YES)
	boolean isWhole() {
		return this.whole;
	}

}
