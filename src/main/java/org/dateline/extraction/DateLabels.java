package org.dateline.extraction;

import java.util.List;
import java.util.stream.Stream;

import org.dateline.mention.DateMonths;
import org.jspecify.annotations.Nullable;

/**
 * The words beside a date that say what it is the date of: "Published", "Обновлено",
 * "Tayang", "Stand:", "© 2024".
 */
final class DateLabels {

	/** What a label says. */
	enum Sense {

		/** The day of publication. */
		PUBLISHED,

		/** The day of the last change. */
		MODIFIED,

		/** The day of something else: of today, of a right, of a member, of an end. */
		OTHER

	}

	/** Beginnings of words. */
	private static final List<String> PUBLISHED = folded("publish", "posted", "publication", "pubdate", "released",
			"dated", "filed", "veroffentlich", "erstellt", "erschienen", "geschrieben", "eingestellt", "gepostet",
			"verfasst", "hochgeladen", "publiziert", "publie", "paru", "publica", "fecha", "pubblica", "inserito",
			"опубликован", "размещен", "публикаци", "добавлен", "dərc", "yayin", "yayim", "eklenme", "tayang",
			"diterbit", "terbit", "dipublikasi", "diposting", "опубликов", "опубліков", "geplaatst", "gepubliceerd",
			"publicerad", "publisert", "udgivet", "julkaistu", "opublikowan", "dodano", "objavljen", "kozzet",
			"megjelen", "nəsr", "publikova", "zverejnen", "написано", "написал", "written", "submitted", "uploaded",
			"הופ", "نشر", "منتشر", "انتشار", "gəpost", "հրապարակ", "გამოქვეყნ", "жарияла", "dibuat", "ditulis",
			"kirildi");

	private static final List<String> MODIFIED = folded("updat", "modifi", "edited", "revised", "changed",
			"aktualisier", "geandert", "anderung", "bearbeitet", "uberarbeitet", "mis a jour", "mise a jour", "modifie",
			"actualiza", "aggiorna", "обновлен", "изменен", "отредактирован", "исправлен", "yenilən", "guncelle",
			"diperba", "diubah", "pembaruan", "оновлен", "змінен", "aktualiz", "atualiza", "bijgewerkt", "gewijzigd",
			"uppdatera", "oppdatert", "opdateret", "paivitet", "azuriran", "frissit", "تحديث", "reviewed", "stand",
			"düzəliş", "duzəlis");

	private static final List<String> OTHER = folded("today", "heute", "сегодня", "bugun", "bu gun", "hari ini",
			"aujourd", "hoy es", "oggi", "сьогодні", "copyright", "rights", "retrieved", "accessed", "abgerufen",
			"expires", "valid", "deadline", "joined", "member", "mitglied", "registriert", "until", "since", "seit",
			"born", "geboren", "дата обращения", "archived from", "diakses", "event", "termin", "anmeld", "wann",
			"beginn", "registered", "posts", "beitrage", "gultig", "einsendeschluss", "bis zum", "родился", "doğum",
			"founded");

	private static final int FARTHEST = 60;

	private DateLabels() {
	}

	/**
	 * What the nearest label before a date says, or null where there is none.
	 * @param before what stands before the date, as far as the one before
	 */
	static @Nullable Sense before(CharSequence before) {
		int from = Math.max(0, before.length() - FARTHEST);
		return nearest(DateMonths.fold(before.subSequence(from, before.length()).toString()));
	}

	/** What a short piece of text or a name of a class says on the whole. */
	static @Nullable Sense of(String text) {
		return nearest(DateMonths.fold(text));
	}

	private static @Nullable Sense nearest(String folded) {
		if (folded.indexOf('©') >= 0 || folded.contains("(c)")) {
			return Sense.OTHER;
		}
		int published = last(folded, PUBLISHED);
		int modified = last(folded, MODIFIED);
		int other = last(folded, OTHER);
		if (other >= 0 && other >= Math.max(published, modified)) {
			return Sense.OTHER;
		}
		if (modified >= 0 && modified > published) {
			return Sense.MODIFIED;
		}
		return (published >= 0) ? Sense.PUBLISHED : null;
	}

	/** Where the last of the words begins, at the beginning of a word. */
	private static int last(String text, List<String> words) {
		int last = -1;
		for (String word : words) {
			for (int at = text.lastIndexOf(word); at > last; at = text.lastIndexOf(word, at - 1)) {
				if (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
					last = at;
				}
			}
		}
		return last;
	}

	private static List<String> folded(String... words) {
		return Stream.of(words).map(DateMonths::fold).toList();
	}

}
