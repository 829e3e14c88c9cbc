package org.dateline.vocabulary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Reads dates aloud in the interface languages; a language is prepared when it is first
 * spoken, and any other is answered in English.
 */
@Component
public class DateWords {

	private static final Set<String> LANGUAGES = Set.of("en", "ru", "az", "id");

	/** Enough for every date of some months of reports, in a few megabytes. */
	private static final int REMEMBERED = 10_000;

	private final Map<String, Speaker> speakers = new ConcurrentHashMap<>();

	/** The date in a phrase that starts small: "about 8 October 2024". */
	public String inFull(EdtfDate date, Locale language) {
		Speaker speaker = speaker(language);
		return speaker.full.get(date.edtf(), (edtf) -> speaker.fullVoice.say(date.value()));
	}

	/**
	 * The date for lists and charts, without remarks on the time zone or on single parts.
	 */
	public String inShort(EdtfDate date, Locale language) {
		Speaker speaker = speaker(language);
		return speaker.inShort.get(date.edtf(), (edtf) -> speaker.shortVoice.say(date.value()));
	}

	/** A moment in UTC and to the minute: "8 October 2024, 04:38 UTC". */
	public String moment(Instant moment, Locale language) {
		String minute = moment.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
		return inFull(EdtfDate.parse(minute + ":00Z"), language);
	}

	/** The day of a moment in UTC: "8 October 2024". */
	public String day(Instant moment, Locale language) {
		return inFull(EdtfDate.parse(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString()), language);
	}

	/** Why a text is not an EDTF date, as a sentence. */
	public String refusal(EdtfSyntaxException refused, Locale language) {
		DateWordsLanguage words = speaker(language).language;
		Map<String, String> arguments = new HashMap<>();
		List<String> given = refused.arguments();
		for (int i = 0; i < given.size(); i++) {
			arguments.put(Integer.toString(i), given.get(i));
		}
		return words.phrase("refused", Map.of("text", EdtfSyntaxException.shown(refused.text()), "position",
				Integer.toString(refused.position()), "reason", words.phrase(refused.messageKey(), arguments)));
	}

	private Speaker speaker(Locale language) {
		String code = LANGUAGES.contains(language.getLanguage()) ? language.getLanguage() : "en";
		Speaker speaker = this.speakers.get(code);
		return (speaker != null) ? speaker : this.speakers.computeIfAbsent(code, Speaker::new);
	}

	/** A language and what was said in it last. */
	private static final class Speaker {

		private final DateWordsLanguage language;

		private final DateWordsVoice fullVoice;

		private final DateWordsVoice shortVoice;

		private final Cache<String, String> full = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

		private final Cache<String, String> inShort = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

		Speaker(String code) {
			this.language = new DateWordsLanguage(code);
			this.fullVoice = new DateWordsVoice(this.language);
			this.shortVoice = this.fullVoice.inShort();
		}

	}

}
