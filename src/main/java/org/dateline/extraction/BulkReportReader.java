package org.dateline.extraction;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dateline.vocabulary.EdtfDate;
import org.dateline.vocabulary.EdtfSyntaxException;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.vocabulary.PrintableText;
import org.dateline.vocabulary.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads what a record says from its fields, whatever it is written in. */
final class BulkReportReader {

	private static final int MOST_SOURCES = 20;

	private static final int LONGEST_ADDRESS = 4_000;

	private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

	private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

	private final Map<String, String> fields;

	private final List<BulkProblem> doubts = new ArrayList<>();

	private final List<BulkReport.Named> sources = new ArrayList<>();

	private BulkReportReader(Map<String, String> fields) {
		this.fields = fields;
	}

	static BulkReport read(byte[] content, String mediaType, @Nullable String header) throws BulkRefused {
		String record = decode(content);
		if (mediaType.equals(BulkRecord.CSV) && header != null) {
			return new BulkReportReader(CsvRow.read(record, header)).read();
		}
		BulkDocument document = BulkDocument.read(record);
		BulkReportReader reader = new BulkReportReader(document.fields());
		reader.sources.addAll(document.sources());
		reader.doubts.addAll(document.doubts().subList(0, Math.min(document.doubts().size(), MOST_SOURCES)));
		return reader.read();
	}

	private static String decode(byte[] content) throws BulkRefused {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(content))
				.toString();
		}
		catch (CharacterCodingException ex) {
			throw new BulkRefused("not-utf8");
		}
	}

	private BulkReport read() throws BulkRefused {
		String text = first(BulkFields.TEXT);
		String html = first(BulkFields.HTML);
		if (text == null && html == null) {
			throw new BulkRefused("no-text");
		}
		String publisher = words("name-unread", BulkFields.PUBLISHER);
		if (publisher != null) {
			this.sources.add(0, new BulkReport.Named("publisher", publisher));
		}
		for (String role : BulkFields.ROLES) {
			String name = words("name-unread", List.of(role, role.replace('-', '_')));
			if (name != null && !role.equals("publisher")) {
				this.sources.add(new BulkReport.Named(role, name));
			}
		}
		if (this.sources.size() > MOST_SOURCES) {
			this.doubts.add(BulkProblem.of("too-many-sources", MOST_SOURCES));
			this.sources.subList(MOST_SOURCES, this.sources.size()).clear();
		}
		return new BulkReport(text, html, words("headline-unread", BulkFields.HEADLINE), language(), published(),
				address(), this.sources, this.doubts);
	}

	private @Nullable String language() {
		String given = first(BulkFields.LANGUAGE);
		if (given == null) {
			return null;
		}
		String tag = (given.length() <= 20) ? LanguageTag.locale(given.strip()).toLanguageTag() : "";
		return LanguageTag.isWellFormed(tag) && !tag.equals("und") ? tag : unread("language-unread", given);
	}

	private @Nullable String published() {
		String given = first(BulkFields.PUBLISHED);
		if (given == null) {
			return null;
		}
		String words = given.strip();
		if (words.length() > EdtfDate.MAX_LENGTH) {
			return unread("date-unread", given);
		}
		String moment = moment(words);
		for (String edtf : (moment != null) ? List.of(moment) : List.of(words, words.replace(' ', 'T'))) {
			try {
				EdtfDate.parse(edtf);
				return edtf;
			}
			catch (EdtfSyntaxException ex) {
				// perhaps the other one
			}
		}
		return unread("date-unread", given);
	}

	/** A moment to the second, with its offset as given; or null. */
	private static @Nullable String moment(String words) {
		String iso = words.replace(' ', 'T');
		try {
			return WITH_OFFSET.format(OffsetDateTime.parse(iso));
		}
		catch (DateTimeException ex) {
			// without an offset, or no moment
		}
		try {
			return TO_THE_SECOND.format(LocalDateTime.parse(iso));
		}
		catch (DateTimeException ex) {
			// in another format
		}
		try {
			return WITH_OFFSET.format(OffsetDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private @Nullable URI address() {
		for (String name : BulkFields.ADDRESS) {
			String given = first(List.of(name));
			if (given != null) {
				URI address = address(given.strip());
				if (address != null) {
					return address;
				}
				if (!name.equals("uri")) {
					unread("address-unread", given);
				}
			}
		}
		return null;
	}

	private static @Nullable URI address(String given) {
		return (given.length() <= LONGEST_ADDRESS) ? WebAddress.read(given) : null;
	}

	/** A short field, or null where it is none or longer than such a thing can be. */
	private @Nullable String words(String code, List<String> names) {
		String given = first(names);
		if (given == null || given.length() <= BulkReport.LONGEST_NAME) {
			return (given != null) ? given.strip() : null;
		}
		return unread(code, given);
	}

	private @Nullable String unread(String code, String given) {
		this.doubts.add(BulkProblem.of(code, (given.length() > 60) ? given.substring(0, 60) + "…" : given));
		return null;
	}

	/** The first of these fields that is there and says something. */
	private @Nullable String first(List<String> names) {
		for (String name : names) {
			String value = this.fields.get(name);
			if (value != null && !value.isBlank()) {
				return PrintableText.of(value);
			}
		}
		return null;
	}

}
