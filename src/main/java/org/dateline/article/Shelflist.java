package org.dateline.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.vocabulary.CountryPair;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * All readable reports in list order, as of one archive revision: what a list shows,
 * counts and pages through comes from here, so that its cost hardly grows with the
 * holdings. Immutable; PostgreSQL remains the truth.
 * <p>
 * A large shelf holds nearly everything; what changed since it was built stands on a
 * small one beside it. Both are read together, and merged once the small one has grown.
 */
final class Shelflist implements Places {

	/**
	 * The small shelf is merged when it holds more than this, and more than this part of
	 * the large one.
	 */
	private static final int SMALL = 1024;

	private static final int SMALL_PART = 64;

	/**
	 * Counts of this many filters are kept: they stay true as long as this object does.
	 */
	private static final int MOST_COUNTED = 2000;

	private final long revision;

	private final Map<String, SourceName> sources;

	private final Map<String, SourceName> sourcesBySlug;

	private final Map<String, SourceName> sourcesByFormerSlug;

	private final Shelf large;

	/**
	 * Places of the large shelf whose reports have changed or been withdrawn since it was
	 * built.
	 */
	private final RoaringBitmap gone;

	private final Map<Long, Shelf.Entry> recent;

	private final Shelf small;

	private final Map<String, Map<String, Integer>> counted = new ConcurrentHashMap<>();

	private final KeptLines lines;

	private volatile @Nullable Map<CountryPair, Integer> pairs;

	private Shelflist(long revision, Map<String, SourceName> sources, Shelf large, RoaringBitmap gone,
			Map<Long, Shelf.Entry> recent, KeptLines lines) {
		this.revision = revision;
		this.sources = sources;
		this.sourcesBySlug = sources.values().stream().collect(Collectors.toMap(SourceName::slug, Function.identity()));
		this.sourcesByFormerSlug = new HashMap<>();
		sources.values()
			.forEach((source) -> source.former()
				.forEach((former) -> this.sourcesByFormerSlug.put(former.slug(), source)));
		this.large = large;
		this.gone = gone;
		this.recent = recent;
		this.lines = lines;
		this.small = recent.isEmpty() ? Shelf.EMPTY : Shelf.of(recent.values());
	}

	/** The list of an archive without reports. */
	static Shelflist empty() {
		return new Shelflist(-1, Map.of(), Shelf.EMPTY, new RoaringBitmap(), Map.of(), new KeptLines());
	}

	/**
	 * This list as it stands at a later revision.
	 * @param revision the later revision
	 * @param sources all sources, by id as text
	 * @param changes every report that was added, changed or withdrawn in between
	 */
	Shelflist advance(long revision, Map<String, SourceName> sources, Collection<Change> changes) {
		if (changes.isEmpty()) {
			this.lines.advance(revision, List.of());
			return new Shelflist(revision, sources, this.large, this.gone, this.recent, this.lines);
		}
		RoaringBitmap gone = this.gone.clone();
		Map<Long, Shelf.Entry> recent = new HashMap<>(this.recent);
		for (Change change : changes) {
			int place = this.large.placeOf(change.id());
			if (place >= 0) {
				gone.add(place);
			}
			if (change.entry() != null) {
				recent.put(change.id(), change.entry());
			}
			else {
				recent.remove(change.id());
			}
		}
		this.lines.advance(revision, changes.stream().map(Change::id).toList());
		int changed = recent.size() + gone.getCardinality();
		if (changed > SMALL && changed > this.large.size() / SMALL_PART) {
			Shelf merged = this.large.merge(gone, Shelf.of(recent.values()));
			return new Shelflist(revision, sources, merged, new RoaringBitmap(), Map.of(), this.lines);
		}
		return new Shelflist(revision, sources, this.large, gone, recent, this.lines);
	}

	/** The archive revision it shows. */
	@Override
	public long revision() {
		return this.revision;
	}

	/** How many reports there are. */
	int count() {
		return this.large.size() - this.gone.getCardinality() + this.small.size();
	}

	@Override
	public int size() {
		return this.large.size() + this.small.size();
	}

	@Override
	public int of(long article) {
		int place = this.recent.isEmpty() ? -1 : this.small.placeOf(article);
		if (place >= 0) {
			return this.large.size() + place;
		}
		place = this.large.placeOf(article);
		return (place >= 0 && !this.gone.isEmpty() && this.gone.contains(place)) ? -1 : place;
	}

	@Override
	public long article(int place) {
		int beside = place - this.large.size();
		return (beside >= 0) ? this.small.idAt(beside) : this.large.idAt(place);
	}

	@Override
	public int day(int place) {
		int beside = place - this.large.size();
		return (beside >= 0) ? this.small.dayAt(beside) : this.large.dayAt(place);
	}

	@Override
	public Set<String> languages() {
		Set<String> languages = new TreeSet<>(this.large.valuesOf(Facet.LANGUAGE));
		languages.addAll(this.small.valuesOf(Facet.LANGUAGE));
		return languages;
	}

	@Override
	public Map<String, String> formerSources() {
		Map<String, String> slugs = new HashMap<>();
		this.sourcesByFormerSlug.forEach((former, source) -> slugs.put(former, source.slug()));
		return slugs;
	}

	@Override
	public Map<String, String> sources(Locale locale) {
		Map<String, String> names = new HashMap<>();
		this.sources.values().forEach((source) -> names.put(source.slug(), source.in(locale)));
		return names;
	}

	/** All sources, by id as text. */
	Map<String, SourceName> sources() {
		return this.sources;
	}

	/** The source at an address, or the one that it was merged into. */
	Optional<SourceName> source(String slug) {
		return Optional.ofNullable(this.sourcesBySlug.get(slug))
			.or(() -> Optional.ofNullable(this.sourcesByFormerSlug.get(slug)));
	}

	/**
	 * The filter with the present addresses of its sources; the same where it has them
	 * already.
	 */
	ListFilter withPresentSources(ListFilter filter) {
		Set<String> chosen = filter.chosen(Facet.SOURCE);
		Set<String> present = chosen.stream()
			.map((slug) -> source(slug).map(SourceName::slug).orElse(slug))
			.collect(Collectors.toCollection(TreeSet::new));
		return present.equals(chosen) ? filter : filter.withSources(present);
	}

	/** The reports that a filter chooses. */
	ChosenReports choose(ListFilter filter) {
		ListFilter byId = withSourceIds(filter);
		return new ChosenReports(this, filter, this.large.select(byId, this.gone, null),
				this.small.select(byId, new RoaringBitmap(), null), null);
	}

	/** The reports that a filter chooses of those that search has found. */
	ChosenReports choose(ListFilter filter, Findings findings) {
		ChosenReports chosen = chooseFound(filter, findings);
		while (chosen.count() == 0 && findings.loosen()) {
			chosen = chooseFound(filter, findings);
		}
		return chosen;
	}

	@Override
	public List<Long> newest(RoaringBitmap among, int most) {
		RoaringBitmap onLarge = among.clone();
		onLarge.remove((long) this.large.size(), (long) size());
		return Stream.of(this.large.newest(onLarge, most), this.small.newest(onSmall(among), most))
			.flatMap(List::stream)
			.sorted(Shelf.Key.NEWEST_FIRST)
			.limit(most)
			.map(Shelf.Key::id)
			.toList();
	}

	/** The places of the small shelf by its own count. */
	private RoaringBitmap onSmall(RoaringBitmap places) {
		return (this.small.size() > 0) ? RoaringBitmap.addOffset(places, -(long) this.large.size())
				: new RoaringBitmap();
	}

	private ChosenReports chooseFound(ListFilter filter, Findings findings) {
		ListFilter byId = withSourceIds(filter);
		RoaringBitmap found = findings.places();
		RoaringBitmap beside = onSmall(found);
		found.remove((long) this.large.size(), (long) size());
		return new ChosenReports(this, filter, this.large.select(byId, this.gone, found),
				this.small.select(byId, new RoaringBitmap(), beside), findings);
	}

	/** The key of an article, if it can be read. */
	Optional<Shelf.Key> keyOf(long id) {
		int place = this.small.placeOf(id);
		if (place >= 0) {
			return Optional.of(this.small.keyAt(place));
		}
		place = this.large.placeOf(id);
		return (place >= 0 && !this.gone.contains(place)) ? Optional.of(this.large.keyAt(place)) : Optional.empty();
	}

	/** A value of a facet as readers ask for it: the shelves know sources by id. */
	String asAsked(Facet facet, String value) {
		SourceName source = (facet == Facet.SOURCE) ? this.sources.get(value) : null;
		return (source != null) ? source.slug() : value;
	}

	/** Readers choose sources by slug, the shelves know them by id. */
	private ListFilter withSourceIds(ListFilter filter) {
		ListFilter byId = filter.without(Facet.SOURCE);
		for (String slug : filter.chosen(Facet.SOURCE)) {
			byId = byId.with(Facet.SOURCE,
					slug.equals(Facet.NOT_STATED) ? slug : source(slug).map(SourceName::id).orElse(""));
		}
		return byId;
	}

	Shelf large() {
		return this.large;
	}

	Shelf small() {
		return this.small;
	}

	/** The lines of its reports that were read before. */
	KeptLines lines() {
		return this.lines;
	}

	/** How many reports are on each two countries. */
	Map<CountryPair, Integer> pairs() {
		Map<CountryPair, Integer> known = this.pairs;
		if (known == null) {
			known = choose(ListFilter.ALL).countPairs();
			this.pairs = known;
		}
		return known;
	}

	/** What was counted before; it stays true as long as this object does. */
	Map<String, Integer> counted(String key, Supplier<Map<String, Integer>> count) {
		Map<String, Integer> known = this.counted.get(key);
		if (known == null) {
			known = count.get();
			if (this.counted.size() < MOST_COUNTED) {
				this.counted.put(key, known);
			}
		}
		return known;
	}

	/**
	 * A report that was added, changed or withdrawn.
	 *
	 * @param id the article
	 * @param entry how it stands now, or null when it can no longer be read
	 */
	record Change(long id, Shelf.@Nullable Entry entry) {
	}

}
