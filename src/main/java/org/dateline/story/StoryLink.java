package org.dateline.story;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the machine found of two reports, as it is kept.
 *
 * @param one the report of the lower number
 * @param other the other
 * @param score how alike they are
 * @param needed from which score on they would tell one story
 * @param same whether they do
 * @param shared what they share, strongest first
 * @param apart what parts them
 * @param oneChanged whether its places are those of an earlier version of the one
 * @param otherChanged whether they are those of an earlier version of the other
 */
record StoryLink(long one, long other, double score, double needed, boolean same, List<Shared> shared,
		List<Apart> apart, boolean oneChanged, boolean otherChanged) {

	/** Nobody reads more reasons, and a million links have to be kept. */
	private static final int MOST_REASONS = 16;

	/** A link of the texts as they are. */
	StoryLink(long one, long other, double score, double needed, boolean same, List<Shared> shared, List<Apart> apart) {
		this(one, other, score, needed, same, shared, apart, false, false);
	}

	static StoryLink of(long one, long other, Likening likening) {
		return new StoryLink(one, other, likening.score(), likening.needed(), likening.same(),
				likening.reasons().stream().limit(MOST_REASONS).map(Shared::of).toList(),
				likening.partings().stream().limit(MOST_REASONS).map(Apart::of).toList());
	}

	/** The same link, seen from the other report. */
	StoryLink turned() {
		return new StoryLink(this.other, this.one, this.score, this.needed, this.same,
				this.shared.stream().map(Shared::turned).toList(), this.apart.stream().map(Apart::turned).toList(),
				this.otherChanged, this.oneChanged);
	}

	/** How near it is to what it would have needed; 1 and more are one story. */
	double strength() {
		return (this.needed > 0) ? this.score / this.needed : this.score;
	}

	/**
	 * The score in hundredths, rounded towards what the machine says of the two, as
	 * {@link #neededShown} is away from it: so the two figures never say otherwise.
	 */
	int scoreShown() {
		return hundredths(this.score, this.same);
	}

	/** What would have been needed, in hundredths. */
	int neededShown() {
		return hundredths(this.needed, !this.same);
	}

	private static int hundredths(double score, boolean up) {
		return (int) (up ? Math.ceil(score * 100) : Math.floor(score * 100));
	}

	/**
	 * A shared trait and where its words stand, in UTF-16 units; -1 in the headline.
	 */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "key", "weight", "startInOne", "endInOne", "startInOther", "endInOther" })
	record Shared(String key, double weight, int startInOne, int endInOne, int startInOther, int endInOther) {

		static Shared of(Reason reason) {
			return new Shared(reason.key(), Math.round(reason.weight() * 1000) / 1000.0, reason.inA().start(),
					reason.inA().end(), reason.inB().start(), reason.inB().end());
		}

		private Shared turned() {
			return new Shared(this.key, this.weight, this.startInOther, this.endInOther, this.startInOne,
					this.endInOne);
		}

		Place inOne() {
			return new Place(this.startInOne, this.endInOne);
		}

		Place inOther() {
			return new Place(this.startInOther, this.endInOther);
		}

	}

	/** What parts two reports; places are null where one has no such words. */
	@JsonFormat(shape = JsonFormat.Shape.ARRAY)
	@JsonPropertyOrder({ "why", "days", "startInOne", "endInOne", "startInOther", "endInOther" })
	record Apart(Parting.Why why, int days, @Nullable Integer startInOne, @Nullable Integer endInOne,
			@Nullable Integer startInOther, @Nullable Integer endInOther) {

		static Apart of(Parting parting) {
			Place inA = parting.inA();
			Place inB = parting.inB();
			return new Apart(parting.why(), parting.days(), (inA != null) ? inA.start() : null,
					(inA != null) ? inA.end() : null, (inB != null) ? inB.start() : null,
					(inB != null) ? inB.end() : null);
		}

		private Apart turned() {
			return new Apart(this.why, this.days, this.startInOther, this.endInOther, this.startInOne, this.endInOne);
		}

		@Nullable Place inOne() {
			return place(this.startInOne, this.endInOne);
		}

		@Nullable Place inOther() {
			return place(this.startInOther, this.endInOther);
		}

		private static @Nullable Place place(@Nullable Integer start, @Nullable Integer end) {
			return (start != null && end != null) ? new Place(start, end) : null;
		}

	}

}
