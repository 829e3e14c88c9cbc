package org.dateline.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names of files in a ZIP. Where a name does not say that it is in UTF-8 it is in
 * code page 437 (PKWARE's APPNOTE, appendix D), and often enough in something else: in
 * UTF-8 unsaid, or in code page 866, in which Windows writes Russian ones. A wrong guess
 * costs no more than a label.
 */
final class ZipNames {

	private static final Charset CYRILLIC = Charset.forName("IBM866");

	private static final Charset LATIN = Charset.forName("IBM437");

	private static final Pattern MIXED = Pattern.compile("[A-Za-z]\\p{IsCyrillic}|\\p{IsCyrillic}[A-Za-z]");

	private ZipNames() {
	}

	static String of(ZipArchiveEntry entry) {
		byte[] name = entry.getRawName();
		if (name == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
				|| entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
			return entry.getName();
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
		}
		catch (CharacterCodingException ex) {
			String cyrillic = new String(name, CYRILLIC);
			return isCyrillic(cyrillic) ? cyrillic : new String(name, LATIN);
		}
	}

	/** Whether that is all it is besides ASCII, and no word is of both. */
	private static boolean isCyrillic(String name) {
		return name.codePoints()
			.filter((character) -> character > 0x7F)
			.allMatch((character) -> Character.UnicodeScript.of(character) == Character.UnicodeScript.CYRILLIC
					|| character == '№')
				&& !MIXED.matcher(name).find();
	}

}
