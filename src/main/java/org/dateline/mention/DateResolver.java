package org.dateline.mention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.dateline.mention.Reasoning.Basis;
import org.dateline.mention.Reasoning.Direction;
import org.dateline.mention.Reasoning.Unresolved;
import org.dateline.vocabulary.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what was understood in a text against its day of publication. Where that is
 * known only as one of several days, both ends are tried: what is the same for both is
 * certain, and days that differ are one between the two.
 */
final class DateResolver {

	/** Stands in where a date needs no day of publication. */
	private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 12, 0);

	private static final int WIDEST_DAYS = 366;

	/** How far a day of publication that is "about" one is tried on either side. */
	private static final int ABOUT_DAYS = 2;

	/** What is so many days ahead, and was so few days ago, has been. */
	private static final int FAR_AHEAD = 300;

	private static final int JUST_BEEN = 60;

	private final @Nullable EdtfDate published;

	private final @Nullable LocalDate earliest;

	private final @Nullable LocalDate latest;

	private final Direction given;

	private final DateTense tense;

	private final DateCells cells;

	DateResolver(DateLanguage language, DateCells cells, @Nullable EdtfDate published, Direction given) {
		this.published = published;
		this.earliest = (published != null) ? published.earliest() : null;
		this.latest = (published != null) ? published.latest() : null;
		this.given = given;
		this.cells = cells;
		this.tense = new DateTense(language, cells);
	}

	/**
	 * The date that was understood, or null where the tense says that it is a duration.
	 */
	@Nullable MentionedDate resolve(When when, int first, int behind) {
		int start = this.cells.start(first);
		int end = this.cells.end(behind - 1);
		boolean slashed = hasSlash(first, behind);
		if (when.isAbsolute()) {
			boolean mayBeAhead = slashed && isAhead(first, behind);
			Stretch found = at(when, ANY, mayBeAhead ? Direction.AHEAD : Direction.NONE, slashed);
			return (found != null) ? stated(start, end, found) : unresolved(start, end, why(when, ANY, slashed), null);
		}
		if (this.earliest == null || this.latest == null) {
			return unresolved(start, end, Unresolved.NO_ANCHOR, this.published);
		}
		if (this.given == Direction.NONE && when instanceof Fields fields && fields.isOnlyClock()) {
			return unresolved(start, end, Unresolved.NO_DAY, this.published);
		}
		DateTense.Cue cue = (this.given == Direction.NONE) ? this.tense.beside(first, behind) : null;
		Direction direction = (cue != null) ? cue.direction() : this.given;
		if (cue != null && direction == Direction.AHEAD && hasJustBeen(when, moment(this.earliest))) {
			direction = Direction.BACK;
		}
		if (direction == Direction.BACK && when instanceof Counted.Distance distance && distance.isAhead()) {
			// "It was built in three years", "через три года они встретились".
			return null;
		}
		LocalDateTime from = moment(this.earliest, LocalTime.MIN, when);
		LocalDateTime to = moment(this.latest, LocalTime.MAX, when);
		Stretch one = at(when, from, direction, slashed);
		Stretch other = to.equals(from) ? one : at(when, to, direction, slashed);
		if (one == null || other == null) {
			return unresolved(start, end, why(when, from, slashed), this.published);
		}
		String edtf = edtf(when, one, other, direction, slashed);
		if (edtf == null) {
			return unresolved(start, end, Unresolved.ANCHOR_TOO_WIDE, this.published);
		}
		Reasoning reasoning = new Reasoning(one.basis(), this.published, looked(one),
				(cue != null && one.basis() == Basis.COMPLETED) ? cue.words() : null, one.part(), null);
		TimeSpan span = one.equals(other) ? one.span()
				: new TimeSpan(one.span().from(), other.span().until(), one.span().grain());
		return new MentionedDate(start, end, EdtfDate.parse(edtf), span, one.time(), reasoning);
	}

	private boolean hasSlash(int first, int behind) {
		for (int i = first; i < behind; i++) {
			if (this.cells.word(i).equals("/")) {
				return true;
			}
		}
		return false;
	}

	private boolean isAhead(int first, int behind) {
		DateTense.Cue cue = this.tense.beside(first, behind);
		return this.given == Direction.AHEAD || (cue != null && cue.direction() == Direction.AHEAD);
	}

	/**
	 * What is meant from a moment. Of 8/10 that may be either way that is meant which is
	 * not after the day of publication, unless something says that it is ahead; else one
	 * of the two.
	 */
	private @Nullable Stretch at(When when, LocalDateTime now, Direction direction, boolean slashed) {
		Stretch one = within(when.at(new Anchor(now, direction, false, false)));
		Stretch other = slashed ? within(when.at(new Anchor(now, direction, false, true))) : one;
		if (one == null || other == null || one.equals(other)) {
			return (one != null) ? one : other;
		}
		if (direction != Direction.AHEAD && isAfter(one) != isAfter(other)) {
			return isAfter(one) ? other : one;
		}
		return (one.isPoint() && other.isPoint()) ? one.or(other) : null;
	}

	private boolean isAfter(Stretch found) {
		return this.latest != null && found.start().toLocalDate().isAfter(this.latest);
	}

	private static Unresolved why(When when, LocalDateTime now, boolean slashed) {
		boolean isAny = slashed && within(when.at(new Anchor(now, Direction.NONE, false, false))) != null;
		return isAny ? Unresolved.AMBIGUOUS : Unresolved.NO_SUCH_DAY;
	}

	/** "The April report will say": nobody leaves out the year of next April. */
	private static boolean hasJustBeen(When when, LocalDateTime now) {
		Stretch ahead = within(when.at(new Anchor(now, Direction.AHEAD, false, false)));
		Stretch back = within(when.at(new Anchor(now, Direction.BACK, false, false)));
		return ahead != null && back != null && ahead.span().from() != null && back.span().until() != null
				&& ahead.start().isAfter(now.plusDays(FAR_AHEAD)) && back.stop().isAfter(now.minusDays(JUST_BEEN));
	}

	private static MentionedDate stated(int start, int end, Stretch found) {
		Reasoning reasoning = new Reasoning(found.basis(), null, Direction.NONE, null, found.part(), null);
		return new MentionedDate(start, end, EdtfDate.parse(found.edtf(false)), found.span(), found.time(), reasoning);
	}

	private static MentionedDate unresolved(int start, int end, Unresolved why, @Nullable EdtfDate anchor) {
		Reasoning reasoning = new Reasoning(Basis.COMPLETED, anchor, Direction.NONE, null, null, why);
		return new MentionedDate(start, end, null, null, null, reasoning);
	}

	/**
	 * Only years of four digits can be written plainly, and nothing is from tomorrow to
	 * yesterday.
	 */
	private static @Nullable Stretch within(@Nullable Stretch found) {
		if (found == null) {
			return null;
		}
		LocalDateTime from = found.span().from();
		LocalDateTime until = found.span().until();
		boolean fits = (from == null || found.start().getYear() >= 0)
				&& (until == null || found.stop().getYear() < 9999)
				&& (from == null || until == null || from.isBefore(until));
		return fits ? found : null;
	}

	private LocalDateTime moment(LocalDate day) {
		LocalTime time = (this.published != null) ? this.published.time() : null;
		return day.atTime((time != null) ? time : LocalTime.NOON);
	}

	/** Of what is counted in hours any of the day, where its time is not known. */
	private LocalDateTime moment(LocalDate day, LocalTime end, When when) {
		boolean isOpen = this.published != null && this.published.time() == null
				&& when instanceof Counted.Distance distance && distance.isOfHours();
		return isOpen ? day.atTime(end) : moment(day);
	}

	private @Nullable String edtf(When when, Stretch one, Stretch other, Direction direction, boolean slashed) {
		String first = one.edtf(false);
		if (first.equals(other.edtf(false))) {
			return one.edtf(isVague(when, first, direction, slashed));
		}
		boolean days = one.isPoint() && other.isPoint() && one.span().grain() == other.span().grain() && !one.about()
				&& one.start().isBefore(other.start());
		return (days && ChronoUnit.DAYS.between(this.earliest, this.latest) <= WIDEST_DAYS)
				? "[%s..%s]".formatted(first, other.first()) : null;
	}

	/** Whether an anchor that is about a day could as well have given another date. */
	private boolean isVague(When when, String edtf, Direction direction, boolean slashed) {
		if (this.published == null || this.earliest == null
				|| !(this.published.isApproximate() || this.published.isUncertain())) {
			return false;
		}
		for (int days : new int[] { -ABOUT_DAYS, ABOUT_DAYS }) {
			Stretch moved = at(when, moment(this.earliest.plusDays(days)), direction, slashed);
			if (moved == null || !moved.edtf(false).equals(edtf)) {
				return true;
			}
		}
		return false;
	}

	private Direction looked(Stretch found) {
		if (found.basis() != Basis.COMPLETED || this.latest == null) {
			return Direction.NONE;
		}
		return found.start().toLocalDate().isAfter(this.latest) ? Direction.AHEAD : Direction.BACK;
	}

}
