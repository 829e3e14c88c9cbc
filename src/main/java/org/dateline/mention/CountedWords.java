package org.dateline.mention;

import java.util.HashMap;
import java.util.Map;

import org.dateline.language.Concept;
import org.dateline.language.Stems;

/** What the numbers of one text count: the noun after them, and its concept. */
final class CountedWords {

	/** So many adjectives stand before a noun. */
	private static final int MOST_ADJECTIVES = 3;

	/** The concepts by their first word among the words of the text. */
	private final Map<Integer, Concept> concepts = new HashMap<>();

	/** Notes that a concept begins at a word; what is longer comes first. */
	void add(Concept concept, int firstWord) {
		this.concepts.putIfAbsent(firstWord, concept);
	}

	/** The unit of a number that a piece follows. */
	Unit unit(TextPieces text, int next, FigureRules rules) {
		int noun = -1;
		for (int i = next; i <= next + MOST_ADJECTIVES && text.isNear(i) && !text.isNumber(i); i++) {
			Stems.Word word = text.piece(i);
			if (word.isStopword() || text.end(i) - text.start(i) < 2) {
				break;
			}
			noun = i;
			if (this.concepts.containsKey(text.word(i)) || !isAdjective(word.folded(), rules)) {
				break;
			}
		}
		if (noun < 0) {
			return Unit.PLAIN;
		}
		if (text.isCapital(noun) && !rules.writesNounsLarge) {
			return Unit.PLAIN;
		}
		Concept concept = this.concepts.get(text.word(noun));
		if (concept != null && isOfCountry(concept)) {
			return Unit.PLAIN;
		}
		return Unit.count(text.piece(noun).stem(), (concept != null) ? concept.id() : null);
	}

	/** "18-i Azərbaycanla" are not so many Azerbaijans. */
	private static boolean isOfCountry(Concept concept) {
		return concept.scheme().equals("country") || concept.scheme().equals("capital");
	}

	private static boolean isAdjective(String word, FigureRules rules) {
		for (String ending : rules.adjectiveEndings) {
			if (word.endsWith(ending) && word.length() > ending.length() + 2) {
				return true;
			}
		}
		return false;
	}

}
