package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Which charset received bytes are read in, and that no page is lost by them. */
class DecodingBytesTests {

	private static final String RUSSIAN = "Министры двух стран подписали соглашение о поставках зерна. "
			+ "Документ вступает в силу через месяц, сообщили в пресс-службе ведомства.";

	private static final String AZERBAIJANI = "Nazirlər taxıl tədarükü haqqında saziş imzaladılar.";

	private static final String TURKISH = "Bakanlar tahıl sevkiyatına ilişkin anlaşmayı imzaladı; görüşmeler üç gün "
			+ "sürdü ve şimdi ülkelerin çoğu anlaşmayı onaylamayı düşünüyor.";

	private static final String FRENCH = "Les ministres ont signé un accord à Évian après trois journées où tout "
			+ "paraissait déjà décidé.";

	private static byte[] page(String charset, String text, String in) {
		return ("<html><head><meta charset=\"" + charset + "\"></head><body><p>" + text + "</p></body></html>")
			.getBytes(Charset.forName(in));
	}

	@Nested
	class ByWhatIsStated {

		@Test
		void theMarkAtTheBeginningIsBelievedFirst() {
			byte[] bytes = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
			assertThat(Decoding.decode(bytes, "text/html; charset=windows-1251"))
				.isEqualTo(new Decoded(RUSSIAN, "UTF-8", "bom"));
			assertThat(Decoding.decode(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE), null))
				.isEqualTo(new Decoded(RUSSIAN, "UTF-16LE", "bom"));
			assertThat(Decoding.decode(("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16BE), null))
				.isEqualTo(new Decoded(RUSSIAN, "UTF-16BE", "bom"));
		}

		@ParameterizedTest
		@CsvSource({ "text/html; charset=windows-1251, windows-1251", "text/html;charset=\"KOI8-R\", KOI8-R",
				"cp1251, windows-1251", "text/plain; Charset = win-1251, windows-1251", "x-cp1251, windows-1251" })
		void theHeaderIsBelievedNext(String header, String charset) {
			Decoded decoded = Decoding.decode(page("utf-8", RUSSIAN, charset), header.strip());
			assertThat(decoded.rule()).isEqualTo("header");
			assertThat(decoded.text()).contains(RUSSIAN);
		}

		@Test
		void aHeaderWithoutCharsetSaysNothing() {
			assertThat(Decoding.decode(page("koi8-r", RUSSIAN, "KOI8-R"), "text/html").rule()).isEqualTo("meta");
			assertThat(Decoding.decode(page("koi8-r", RUSSIAN, "KOI8-R"), "charset=").rule()).isEqualTo("meta");
		}

		@Test
		void thePageMayNameItInThreeWays() {
			assertThat(Decoding.decode(page("iso-8859-9", TURKISH, "windows-1254"), null).text()).contains(TURKISH);
			byte[] old = ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>" + RUSSIAN)
				.getBytes(Charset.forName("windows-1251"));
			assertThat(Decoding.decode(old, null).text()).endsWith(RUSSIAN);
			byte[] xml = ("<?xml version='1.0' encoding='koi8-r'?><html><body>" + RUSSIAN)
				.getBytes(Charset.forName("KOI8-R"));
			assertThat(Decoding.decode(xml, null).charset()).isEqualTo("KOI8-R");
		}

		@Test
		void itsNamesMeanWhatTheyMeanOnTheWeb() {
			byte[] bytes = page("iso-8859-1", "“" + FRENCH + "” – 5 €", "windows-1252");
			assertThat(Decoding.decode(bytes, null).text()).contains("“" + FRENCH + "” – 5 €");
			byte[] chinese = page("gb2312", "两国部长签署了粮食供应协议，镕基", "GB18030");
			assertThat(Decoding.decode(chinese, null).text()).contains("镕基");
		}

		@Test
		void namesThatNobodyKnowsAreNone() {
			assertThat(Decoding.decode(page("none-such", RUSSIAN, "UTF-8"), "x-user-defined-thing").rule())
				.isEqualTo("detected");
			assertThat(Decoding.decode(page("IBM037", "Plain words.", "UTF-8"), "Cp1047").text())
				.contains("Plain words.");
		}

	}

	@Nested
	class AgainstWhatIsStated {

		@Test
		void bytesThatAreNoUtf8AreNotReadAsIt() {
			Decoded decoded = Decoding.decode(page("utf-8", RUSSIAN, "windows-1251"), "text/html; charset=utf-8");
			assertThat(decoded.rule()).isEqualTo("detected");
			assertThat(decoded.charset()).isEqualTo("windows-1251");
			assertThat(decoded.text()).contains(RUSSIAN);
		}

		@Test
		void utf8IsReadAsItThoughTheHeaderSaysLatin() {
			Decoded decoded = Decoding.decode(page("utf-8", AZERBAIJANI, "UTF-8"), "text/html; charset=ISO-8859-1");
			assertThat(decoded.text()).contains(AZERBAIJANI);
			assertThat(decoded.rule()).isEqualTo("meta");
		}

		@Test
		void cyrillicIsNotReadAsLatin() {
			Decoded decoded = Decoding.decode(page("windows-1251", RUSSIAN, "windows-1251"), "iso-8859-1");
			assertThat(decoded.text()).contains(RUSSIAN);
		}

		@Test
		void oneCyrillicCharsetIsNotReadAsTheOther() {
			Decoded decoded = Decoding.decode(page("windows-1251", RUSSIAN, "KOI8-R"), null);
			assertThat(decoded.text()).contains(RUSSIAN);
			assertThat(decoded.rule()).isEqualTo("detected");
		}

		@Test
		void aStrayByteIsNoReasonToDoubt() {
			byte[] bytes = page("utf-8", RUSSIAN, "UTF-8");
			bytes[bytes.length - 20] = (byte) 0xFF;
			Decoded decoded = Decoding.decode(bytes, null);
			assertThat(decoded.charset()).isEqualTo("UTF-8");
			assertThat(decoded.text()).contains("\uFFFD").contains("Министры двух стран");
		}

		@Test
		void aTextThatIsCutWithinALetterStaysUtf8() {
			byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
			Decoded decoded = Decoding.decode(Arrays.copyOf(bytes, 41), "utf-8");
			assertThat(decoded.charset()).isEqualTo("UTF-8");
			assertThat(decoded.rule()).isEqualTo("header");
		}

	}

	@Nested
	class WhereNothingIsStated {

		@ParameterizedTest
		@CsvSource({ "windows-1251", "KOI8-R", "UTF-8", "UTF-16LE", "UTF-16BE" })
		void russianIsRecognized(String charset) {
			Decoded decoded = Decoding.decode(("Зерно\r\n\r\n" + RUSSIAN).getBytes(Charset.forName(charset)), null);
			assertThat(decoded.text()).contains("Зерно");
			assertThat(decoded.rule()).isEqualTo("detected");
		}

		@Test
		void whatIsRecognizedMayBeFarFromTheBeginning() {
			String head = "<p class='x'>Grain</p>\n".repeat(2000);
			Decoded decoded = Decoding.decode((head + RUSSIAN).getBytes(Charset.forName("windows-1251")), null);
			assertThat(decoded.text()).endsWith(RUSSIAN);
		}

		@Test
		void turkishAndFrenchAreRecognized() {
			assertThat(Decoding.decode(TURKISH.getBytes(Charset.forName("windows-1254")), null).text())
				.isEqualTo(TURKISH);
			assertThat(Decoding.decode(FRENCH.getBytes(Charset.forName("windows-1252")), null).text())
				.isEqualTo(FRENCH);
		}

		@Test
		void indonesianInAsciiIsAssumedToBeUtf8() {
			assertThat(Decoding.decode("Menteri menandatangani perjanjian.".getBytes(StandardCharsets.UTF_8), null))
				.isEqualTo(new Decoded("Menteri menandatangani perjanjian.", "UTF-8", "assumed"));
			assertThat(Decoding.decode(new byte[0], null)).isEqualTo(new Decoded("", "UTF-8", "assumed"));
		}

	}

	@Nested
	class OfBrokenBytes {

		@Test
		void halfOfACharacterBecomesTheMarkForIt() {
			byte[] bytes = { 'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b', 0, 'c' };
			String text = Decoding.decode(bytes, "utf-8").text();
			assertThat(text).startsWith("a\uFFFD").endsWith("b\uFFFDc");
			assertThat(text.chars().noneMatch((c) -> c == 0 || c >= 0xD800 && c <= 0xDFFF)).isTrue();
		}

		@Test
		void noiseIsReadSomehow() {
			Random random = new Random(1963);
			String[] headers = { null, "utf-8", "koi8-r", "utf-16", "shift_jis", "gb18030", "iso-2022-jp", "utf-7",
					"§" };
			for (int i = 0; i < 2000; i++) {
				byte[] bytes = new byte[random.nextInt(200)];
				random.nextBytes(bytes);
				String text = Decoding.decode(bytes, headers[i % headers.length]).text();
				assertThat(text.indexOf('\0')).isNegative();
				assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
			}
		}

		@Test
		void fiftyMegabytesOnOneLineAreReadInTime() {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] piece = (RUSSIAN + "<meta ").getBytes(Charset.forName("windows-1251"));
			while (out.size() < 50_000_000) {
				out.writeBytes(piece);
			}
			assertTimeoutPreemptively(Duration.ofSeconds(20),
					() -> assertThat(Decoding.decode(out.toByteArray(), "utf-8").charset()).isEqualTo("windows-1251"));
		}

	}

}
