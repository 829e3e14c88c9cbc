package org.dateline.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * A language the pages speak: the first segment of every address that is meant for
 * people.
 */
public enum InterfaceLanguage {

	EN("en", "English", "en_US"), RU("ru", "Русский", "ru_RU"), AZ("az", "Azərbaycanca", "az_AZ"),
	ID("id", "Bahasa Indonesia", "id_ID");

	/** All of them, in the order of the language switch. */
	public static final List<InterfaceLanguage> ALL = List.of(values());

	private static final int LONGEST_HEADER = 500;

	private final String code;

	private final String ownName;

	private final String territorial;

	private final Locale locale;

	private final ULocale uLocale;

	InterfaceLanguage(String code, String ownName, String territorial) {
		this.code = code;
		this.ownName = ownName;
		this.territorial = territorial;
		this.locale = Locale.forLanguageTag(code);
		this.uLocale = ULocale.forLocale(this.locale);
	}

	/** The BCP 47 code, which is also the first segment of the address. */
	public String getCode() {
		return this.code;
	}

	/** The language's name in itself. */
	public String getOwnName() {
		return this.ownName;
	}

	/**
	 * The language with a territory, such as {@code az_AZ}, for those who know languages
	 * only so (Open Graph).
	 */
	public String getTerritorial() {
		return this.territorial;
	}

	/** The locale of its words, without a country. */
	public Locale getLocale() {
		return this.locale;
	}

	/** The same locale for ICU. */
	public ULocale getULocale() {
		return this.uLocale;
	}

	@Override
	public String toString() {
		return this.code;
	}

	/** The language with exactly this code. */
	public static Optional<InterfaceLanguage> ofCode(String code) {
		return ALL.stream().filter((language) -> language.code.equals(code)).findFirst();
	}

	/** The language of this locale, or English. */
	public static InterfaceLanguage of(Locale locale) {
		InterfaceLanguage language = ofSubtag(locale.getLanguage());
		return (language != null) ? language : EN;
	}

	/** The language an address is in, by its first segment. */
	public static Optional<InterfaceLanguage> ofPath(String path) {
		if (path.length() < 3 || path.charAt(0) != '/' || path.length() > 3 && path.charAt(3) != '/') {
			return Optional.empty();
		}
		return ofCode(path.substring(1, 3));
	}

	/**
	 * The best match for an {@code Accept-Language} header (RFC 9110, section 12.5.4):
	 * English where nothing matches.
	 */
	public static InterfaceLanguage accepted(@Nullable String header) {
		if (header == null) {
			return EN;
		}
		InterfaceLanguage best = EN;
		double bestQuality = 0;
		for (String range : header.substring(0, Math.min(header.length(), LONGEST_HEADER)).split(",")) {
			String[] parts = range.split(";");
			InterfaceLanguage language = ofSubtag(primarySubtag(range));
			double quality = quality(parts);
			if (language != null && quality > bestQuality) {
				best = language;
				bestQuality = quality;
			}
		}
		return best;
	}

	private static String primarySubtag(String range) {
		return range.strip().split("[-;\\s]", 2)[0].toLowerCase(Locale.ROOT);
	}

	private static double quality(String[] parts) {
		for (int i = 1; i < parts.length; i++) {
			String parameter = parts[i].strip();
			if (parameter.startsWith("q=")) {
				try {
					double quality = Double.parseDouble(parameter.substring(2));
					return (quality >= 0 && quality <= 1) ? quality : 0;
				}
				catch (NumberFormatException ex) {
					return 0;
				}
			}
		}
		return 1;
	}

	private static @Nullable InterfaceLanguage ofSubtag(String subtag) {
		return switch (subtag) {
			case "en" -> EN;
			case "ru" -> RU;
			case "az" -> AZ;
			// "in" was the code of Indonesian until 1989, and old Java and Android still
			// send it.
			case "id", "in" -> ID;
			default -> null;
		};
	}

}
