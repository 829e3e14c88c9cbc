package org.dateline.mention;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The number that words and digits have made so far: what the scales have made whole, and
 * a group below a thousand that waits for the next scale. Whatever does not fit is
 * refused, and then the number ends before it.
 */
final class NumberSum {

	private static final BigDecimal TEN = BigDecimal.TEN;

	private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private final FigureRules rules;

	private BigDecimal total = BigDecimal.ZERO;

	private @Nullable BigDecimal group;

	private @Nullable BigDecimal lastScale;

	/** What may be added to the group is below it. */
	private BigDecimal room = THOUSAND;

	private boolean isDigits;

	private boolean isFraction;

	/** Whether a scale is of a scale. */
	private boolean isScaled;

	NumberSum(FigureRules rules) {
		this.rules = rules;
	}

	boolean isEmpty() {
		return this.group == null && this.lastScale == null;
	}

	/** Whether there are digits in it. */
	boolean isDigits() {
		return this.isDigits;
	}

	boolean isFraction() {
		return this.isFraction;
	}

	/** What waits for a scale, or null. */
	@Nullable BigDecimal group() {
		return this.group;
	}

	/** The scale before what waits for the next, or null. */
	@Nullable BigDecimal lastScale() {
		return this.lastScale;
	}

	/** All of it. */
	BigDecimal value() {
		return (this.group != null) ? this.total.add(this.group) : this.total;
	}

	/** The scale that it ends with, else one. */
	BigDecimal endingScale() {
		return (this.group == null && this.lastScale != null) ? this.lastScale : BigDecimal.ONE;
	}

	/** "A", before a scale. */
	void putOne() {
		this.group = BigDecimal.ONE;
	}

	void putFraction(BigDecimal value) {
		this.group = value;
		this.isFraction = true;
	}

	void putDigits(BigDecimal value, boolean isFraction) {
		this.group = value;
		this.isDigits = true;
		this.isFraction |= isFraction;
		this.room = BigDecimal.ZERO;
	}

	boolean addHalf() {
		if (this.isFraction) {
			return false;
		}
		if (this.group != null) {
			this.group = this.group.add(HALF);
		}
		else if (this.lastScale != null) {
			this.total = this.total.add(HALF.multiply(this.lastScale));
		}
		this.room = BigDecimal.ZERO;
		this.isFraction = true;
		return true;
	}

	/** Adds what is behind the decimal sign of a group. */
	void addParts(BigDecimal parts) {
		this.group = (this.group != null) ? this.group.add(parts) : parts;
		this.isFraction = true;
	}

	boolean addOrdinal(BigDecimal value) {
		BigDecimal present = this.group;
		if (this.isDigits || this.isFraction) {
			return false;
		}
		if (present == null) {
			this.group = value;
		}
		else if (value.compareTo(HUNDRED) >= 0) {
			this.group = present.multiply(value);
		}
		else if (fits(value)) {
			this.group = present.add(value);
		}
		else {
			return false;
		}
		return true;
	}

	boolean add(BigDecimal value) {
		BigDecimal present = this.group;
		if (present != null && (this.isDigits || !fits(value))) {
			return false;
		}
		this.group = (present != null) ? present.add(value) : value;
		this.room = roomAfter(value);
		return true;
	}

	private boolean fits(BigDecimal value) {
		if (this.isFraction || value.scale() > 0) {
			return false;
		}
		if (value.compareTo(this.room) < 0) {
			return value.signum() > 0;
		}
		BigDecimal present = this.group;
		if (present == null || this.isDigits) {
			return false;
		}
		int below = present.remainder(HUNDRED).intValue();
		// ოცდათერთმეტი, soixante et onze
		boolean isScore = this.rules.isVigesimal && below >= 20 && below % 20 == 0 && value.compareTo(TWENTY) < 0;
		// einundzwanzig
		boolean isUnitFirst = this.rules.isUnitsFirst && below > 0 && below < 10 && value.compareTo(TWENTY) >= 0
				&& value.compareTo(HUNDRED) < 0;
		return isScore || isUnitFirst;
	}

	/** After thirty there is room for what is below ten. */
	private static BigDecimal roomAfter(BigDecimal value) {
		if (value.scale() > 0 || value.signum() == 0) {
			return BigDecimal.ZERO;
		}
		BigDecimal room = BigDecimal.ONE;
		while (value.remainder(room.multiply(TEN)).signum() == 0 && room.compareTo(THOUSAND) < 0) {
			room = room.multiply(TEN);
		}
		return room;
	}

	/** Whether "and" may stand before this: "one hundred and five". */
	boolean takesAfterAnd(BigDecimal value) {
		BigDecimal present = this.group;
		boolean isRound = present == null || this.rules.isUnitsFirst || this.rules.isVigesimal
				|| present.remainder(HUNDRED).signum() == 0;
		return value.compareTo(HUNDRED) < 0 && isRound && (present == null || fits(value));
	}

	/** A word for a number that is whole in itself, also above a thousand. */
	boolean addWhole(BigDecimal value) {
		if (value.compareTo(THOUSAND) < 0) {
			return add(value);
		}
		boolean isBelow = isEmpty() || this.lastScale != null && value.compareTo(this.lastScale) < 0;
		if (this.group != null || !isBelow) {
			return false;
		}
		this.group = BigDecimal.ONE;
		return scale(value);
	}

	/** "dua ratus tiga puluh": the three becomes thirty. */
	boolean makeTens() {
		BigDecimal present = this.group;
		if (present == null || this.isDigits) {
			return false;
		}
		BigDecimal last = present.remainder(TEN);
		this.group = present.subtract(last).add(last.multiply(TEN));
		this.room = TEN;
		return last.signum() > 0;
	}

	/** "dua belas": the two becomes twelve. */
	boolean makeTeens() {
		BigDecimal present = this.group;
		if (present == null || this.isDigits || present.remainder(TEN).signum() == 0) {
			return false;
		}
		this.group = present.add(TEN);
		this.room = BigDecimal.ZERO;
		return true;
	}

	/**
	 * Makes hundreds of the group.
	 * @param isAlone whether the word stands for one hundred where nothing is before it
	 */
	boolean makeHundreds(boolean isAlone) {
		BigDecimal present = this.group;
		if (present == null) {
			if (isEmpty() && !isAlone) {
				return false;
			}
			this.group = HUNDRED;
		}
		else if (present.compareTo(HUNDRED) < 0 && present.signum() > 0) {
			this.group = present.multiply(HUNDRED);
		}
		else {
			return false;
		}
		this.room = this.isDigits ? BigDecimal.ZERO : HUNDRED;
		return true;
	}

	/** Makes the group whole: so many of a scale. */
	boolean scale(BigDecimal scale) {
		BigDecimal last = this.lastScale;
		if (last != null && scale.compareTo(last) >= 0) {
			// "1.7 lakh crore", but not "5 million 3 billion"
			boolean isOfScale = this.group == null && scale.compareTo(last) > 0 && !this.isScaled;
			this.total = isOfScale ? this.total.multiply(scale) : this.total;
			this.lastScale = isOfScale ? last.multiply(scale) : last;
			this.isScaled = true;
			return isOfScale;
		}
		this.total = this.total.add(((this.group != null) ? this.group : BigDecimal.ONE).multiply(scale));
		this.group = null;
		this.lastScale = scale;
		this.room = THOUSAND;
		return true;
	}

}
