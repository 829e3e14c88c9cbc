package org.dateline.web;

/**
 * The revision that a page was made from, and whose revision that is.
 *
 * @param scope whose revision
 * @param article the article's id; 0 where the scope is no article
 * @param revision the revision; 0 where nothing is revised
 * @param surroundings how often what the page shows beside the article had changed;
 * {@link #ALONE} where the page shows nothing of that
 */
record Edition(Scope scope, long article, long revision, long surroundings) {

	static final long ALONE = -1;

	/**
	 * A browser asks again each time and is answered 304; a shared cache may save its
	 * visitors that question for one second, which is how late another node may be as
	 * well.
	 */
	static final String REVALIDATED = "public, max-age=0, s-maxage=1";

	/** The same for a page that nobody else may be handed. */
	static final String REVALIDATED_BY_ONE = "private, max-age=0";

	static final Edition OF_PROGRAM = new Edition(Scope.PROGRAM, 0, 0, ALONE);

	static final Edition UNKEPT = new Edition(Scope.NONE, 0, 0, ALONE);

	static Edition ofArchive(long revision) {
		return new Edition(Scope.ARCHIVE, 0, revision, ALONE);
	}

	static Edition ofArticle(long article, long revision) {
		return new Edition(Scope.ARTICLE, article, revision, ALONE);
	}

	static Edition ofArticleAndSurroundings(long article, long revision, long surroundings) {
		return new Edition(Scope.ARTICLE, article, revision, surroundings);
	}

	boolean showsSurroundings() {
		return this.surroundings != ALONE;
	}

	enum Scope {

		ARCHIVE("a"), ARTICLE("r"), PROGRAM("p"), NONE("n");

		private final String letter;

		Scope(String letter) {
			this.letter = letter;
		}

		String letter() {
			return this.letter;
		}

	}

}
