package org.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.vocabulary.EdtfDate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report of the corpus, made ready to be kept: its file is the headline, a blank line
 * and the body.
 *
 * @param source the outlet's name
 * @param agencyCredit where the text credits an agency, in code points, or -1
 */
record CorpusReport(String slug, String headline, String text, byte[] content, byte[] sha256, String language,
		String country, String source, EdtfDate published, int agencyCredit) {

	/** How the corpus credits its agency: {@code Quuerpri (Newswire) — …}. */
	static final String AGENCY = "Newswire";

	private static final Pattern CREDIT = Pattern.compile("\\A[^\n]+\n\n\\S+ \\((?=" + AGENCY + "\\) —)");

	private static final JsonMapper JSON = new JsonMapper();

	static CorpusReport read(String line) {
		Line report = JSON.readValue(line, Line.class);
		String text = report.title() + "\n\n" + report.body() + "\n";
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		Matcher credit = CREDIT.matcher(text);
		return new CorpusReport(report.slug(), report.title(), text, content, sha256(content), report.language(),
				report.country(), report.source(), EdtfDate.parse(report.published()),
				credit.lookingAt() ? text.codePointCount(0, credit.end()) : -1);
	}

	boolean creditsAgency() {
		return this.agencyCredit >= 0;
	}

	private static byte[] sha256(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What is used of a line of the corpus. */
	private record Line(String slug, String title, String body, String language, String country, String source,
			String published) {
	}

}
