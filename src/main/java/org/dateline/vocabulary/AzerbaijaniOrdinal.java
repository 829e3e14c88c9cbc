package org.dateline.vocabulary;

/**
 * The suffix that makes an Azerbaijani number an ordinal, in harmony with its last word.
 */
final class AzerbaijaniOrdinal {

	/** sıfır, bir, iki, üç, dörd, beş, altı, yeddi, səkkiz, doqquz. */
	private static final String[] UNITS = { "cı", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu" };

	/** on, iyirmi, otuz, qırx, əlli, altmış, yetmiş, səksən, doxsan. */
	private static final String[] TENS = { "", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı" };

	private AzerbaijaniOrdinal() {
	}

	static String suffix(long number) {
		if (number % 10 != 0 || number == 0) {
			return "-" + UNITS[(int) (number % 10)];
		}
		if (number % 100 != 0) {
			return "-" + TENS[(int) (number / 10 % 10)];
		}
		if (number % 1000 != 0) {
			return "-cü"; // yüz
		}
		if (number % 1_000_000 != 0) {
			return "-ci"; // min
		}
		return "-cu"; // milyon, milyard, trilyon
	}

}
