package org.dateline.extraction;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names that pages have for charsets, as browsers understand them (WHATWG Encoding,
 * "names and labels"): ISO-8859-1 is windows-1252 there, and GB2312 is GB18030. What is
 * not listed here means in Java what it means on the web.
 */
final class CharsetLabels {

	private static final Map<String, Charset> CHARSETS = new HashMap<>();

	static {
		put("UTF-8", "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8",
				"utf8mb4");
		put("UTF-16LE", "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "unicodefeff", "csunicode");
		put("UTF-16BE", "utf-16be", "unicodefffe");
		put("windows-1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591", "latin1", "latin-1", "l1", "ascii",
				"us-ascii", "ansi", "cp819", "ibm819", "x-cp1252", "ansi_x3.4-1968");
		put("windows-1254", "iso-8859-9", "iso8859-9", "iso_8859-9", "iso88599", "latin5", "l5", "x-cp1254");
		put("windows-874", "tis-620", "iso-8859-11", "iso8859-11", "iso885911", "dos-874");
		put("windows-1250", "x-cp1250", "win-1250", "cp-1250");
		put("windows-1251", "x-cp1251", "win-1251", "win1251", "cp-1251", "windows1251", "1251");
		put("windows-1253", "x-cp1253");
		put("windows-1255", "x-cp1255");
		put("windows-1256", "x-cp1256");
		put("windows-1257", "x-cp1257");
		put("windows-1258", "x-cp1258");
		put("ISO-8859-8", "iso-8859-8-i", "logical", "visual");
		put("KOI8-R", "koi", "koi8", "koi8_r", "cskoi8r");
		put("KOI8-U", "koi8-u", "koi8-ru");
		put("IBM866", "866", "cp866", "csibm866");
		put("x-MacRoman", "macintosh", "mac", "x-mac-roman", "csmacintosh");
		put("x-MacCyrillic", "x-mac-cyrillic", "x-mac-ukrainian");
		put("GB18030", "gb2312", "gbk", "gb_2312", "gb_2312-80", "x-gbk", "chinese", "csgb2312", "iso-ir-58");
		put("Big5-HKSCS", "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5");
		put("windows-31j", "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "ms932", "csshiftjis");
		put("EUC-JP", "x-euc-jp", "cseucpkdfmtjapanese");
		put("x-windows-949", "euc-kr", "euckr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean",
				"windows-949", "iso-ir-149", "cseuckr");
	}

	private CharsetLabels() {
	}

	/** The charset of a name, or null where nobody knows it. */
	static @Nullable Charset charset(@Nullable String label) {
		if (label == null) {
			return null;
		}
		String name = label.strip().toLowerCase(Locale.ROOT);
		Charset listed = CHARSETS.get(name);
		return (listed != null || name.isEmpty() || name.length() > 40) ? listed : inJava(name);
	}

	private static @Nullable Charset inJava(String name) {
		try {
			Charset charset = Charset.forName(name);
			// EBCDIC, and what only encodes: nothing that any page is in.
			boolean ascii = "<a>".equals(new String("<a>".getBytes(StandardCharsets.US_ASCII), charset));
			return ascii ? charset : null;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

	private static void put(String charset, String... labels) {
		for (String label : labels) {
			CHARSETS.put(label, Charset.forName(charset));
		}
	}

}
