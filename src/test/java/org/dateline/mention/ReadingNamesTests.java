package org.dateline.mention;

import java.util.List;

import org.dateline.mention.Name.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What names are found in a sentence, and which of them are the same. */
class ReadingNamesTests {

	private final MentionReader reader = MentionReader.load();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Norwegian Foreign Minister Espen Barth Eide arrived | Espen Barth Eide
			en | said Maria Petrova, the envoy's deputy              | Maria Petrova
			ru | встретился с послом Норвегии в Баку Иваном Кузнецовым | Иваном Кузнецовым
			ru | заявил министр промышленности и торговли Пётр Лосев  | Пётр Лосев
			az | nazir Ceyhun Bayramov bildirib                      | Ceyhun Bayramov
			id | kata Menteri Perdagangan Budi Hartono               | Budi Hartono
			id | Presiden Rusia Vladimir Putin tiba                  | Vladimir Putin
			id | kata Gubernur Banten Budi Hartono                   | Budi Hartono
			id | Harga naik. Menurut Putin, itu wajar                | Putin
			ru | президент НТС Иван Кузнецов                         | Иван Кузнецов
			ru | глава Northern Systems Иван Кузнецов                | Иван Кузнецов
			ru | Ранее Кузнецов отменил поездку. Приехал Пётр Кузнецов | Кузнецов; Пётр Кузнецов
			ru | Учёные Северского национального университета        |
			ru | В «Иване Кузнецове» говорится                       |
			id | kata CEO Northern Robotics Budi Hartono             | Budi Hartono
			id | Direktur Pencegahan dan Pengendalian Hama           |
			id | harga di Negeri Paman Sam                           |
			id | "Harga naik," kata Wahyuni di pasar                 | Wahyuni
			id | Sutomo Wijaya (42) pulang                           | Sutomo Wijaya
			id | Surti Kencana alias Mbok Kencana datang             | Surti Kencana; Mbok Kencana
			id | Kepala Pelatih Ganda Putri Rangga Hartono           | Rangga Hartono
			id | CEO Nvidia Rangga Hartono                           | Rangga Hartono
			id | Kanit Reskrim Polsek Maju Jaya AKP Rangga Hartono   | Rangga Hartono
			id | kata Kapolsek Sawah Timur, AKP Rangga Hartono       | Rangga Hartono
			id | Direktur Strategi, Pangan dan Energi                |
			id | rider Ducati itu menang                             |
			id | dukungan S Pen untuk ponsel                         |
			id | Sekretaris Umum, Lastri Purnama Dewi, mengatakan    | Lastri Purnama Dewi
			id | Wakil Menteri Pertanian (Wamentan) Sutomo tiba      | Sutomo
			en | said in West Harbour said                           |
			ru | роман писал А. П. Кузнецов                          | А. П. Кузнецов
			ru | по словам президента НТС Иван Кузнецов              | Иван Кузнецов
			ru | адвокат Анны Петровой Иван Кузнецов уехал           | Анны Петровой; Иван Кузнецов
			ru | Приехала мать Марии Лорден Иван Лорден уехал        | Марии Лорден; Иван Лорден
			ru | агент игрока НТСа Димитриса Лордена                 | Димитриса Лордена
			ru | нападающий Норвика Кайо Лорден уехал                | Кайо Лорден
			ru | Приехала Мария Кузнецова. Позже Марию видели        | Мария Кузнецова; Марию
			ru | По словам главы Роспортнадзора, порт закрыт         |
			ru | сказал основатель Northpay                          |
			ru | в День Великой Победы                               |
			ru | Коллега из Южной Каролины согласен                  |
			ru | Г-н Лосев уехал, г-жа Кит тоже                      | Лосев; Кит
			ru | Полиция Норд-Вест сообщила                          |
			ru | приехал корреспондент НТС Альгис Лордонис           | Альгис Лордонис
			ru | вернулся полузащитник «Норвика» Мотто Лорден        | Мотто Лорден
			ru | Форвард «Норвика» Лорден забил                      | Лорден
			ru | с министром торговли Норвегии Лорденом              | Лорденом
			ru | ушёл вместе с Максимом                              | Максимом
			ru | играл с Лукой Лорденом                              | Лукой Лорденом
			ru | видели ветерана Лорденова Алексея                   | Лорденова Алексея
			ru | как Кузнецов забил гол                              | Кузнецов
			ru | спор между ним и Лорденко                           | Лорденко
			ru | — рассказала Рауза                                  | Рауза
			ru | с нападающим Лорденом                               | Лорденом
			ru | с нападающим Норвика                                |
			ru | парень по имени Рауф                                | Рауф
			ru | в фильме Анны Лорден-заде                           | Анны Лорден-заде
			ru | видели королеву Елизавету II                        | Елизавету II
			ru | в больнице королевы Елизаветы                       |
			ru | лидера чемпионата Норвегии Норвика                  |
			ru | Приехала Анна Лорден. В доме Lorden тихо           | Анна Лорден
			az | prezident İlham Laçınov Rauf Bayramovla görüşüb     | İlham Laçınov; Rauf Bayramovla
			az | Norvikdə Rauf Bayramov çıxış edib                   | Rauf Bayramov
			az | Rauf Bayramov Festivalı başlayıb                    |
			ru | Режиссёр — Мотто Лорден                             | Мотто Лорден
			ru | глава НТС Мотто Лорден. Позже Мотто Лорден уехал    | Мотто Лорден; Мотто Лорден
			ru | кроссовер Rolls-Royce Cullinan                      |
			ru | платформа Current Time отметила                     |
			ru | компания Northern Light и директор Northern Light   |
			en | told Lucy Berg on Monday. Lucy left                 | Lucy Berg; Lucy
			en | Dr. Holm and Sen. Ann Berg met                      | Holm; Ann Berg
			en | Acme Group CEO Ingvild Holm said                    | Ingvild Holm
			en | the book of Elon Holm's Acme                        | Elon Holm
			en | Leigh-Anne Holm left                                | Leigh-Anne Holm
			en | Kevin de Holm said so, and de Holm left             | Kevin de Holm; de Holm
			en | Read: Arjun Holm Opens Up On Love                   | Arjun Holm
			en | City Point and Team Series                          |
			""")
	void findsPeopleByTheirTitlesAndGivenNames(String language, String text, String person) {
		assertThat(words(language, text, Kind.PERSON))
			.isEqualTo((person != null) ? List.of(person.split("; ")) : List.of());
	}

	@Test
	void takesASurnameLaterInTheTextForTheSamePerson() {
		String text = "Посол Михаил Сорокин прибыл в город. Сорокину вручили приглашение, и Сорокин его принял.";
		List<Name> people = names("ru", text, Kind.PERSON);
		assertThat(people).hasSize(3);
		assertThat(people).extracting(Name::key).containsOnly(people.get(0).key());
	}

	@Test
	void givesANameTheSameKeyInEveryScriptAndCase() {
		List<String> keys = List.of(key("en", "Minister Sergey Lavrov said"), key("ru", "министром Сергеем Лавровым"),
				key("az", "nazir Sergey Lavrovun səfəri"), key("id", "Menteri Sergey Lavrov"));
		assertThat(keys).containsOnly("lavrov");
		assertThat(key("az", "Prezident İlham Əliyevin səfəri")).isEqualTo(key("en", "President Ilham Aliyev"));
	}

	@Test
	void knowsWhoseHeadSomebodyIs() {
		assertThat(names("en", "Talks with Emmanuel Macron ended", Kind.PERSON)).extracting(Name::country)
			.containsExactly("FR");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Norwegian exports grew                | Norwegian=NO
			en | New Guinea and the US dollar          | New Guinea=PG
			ru | азербайджано-российские переговоры    | азербайджано=AZ; российские=RU
			az | Ermənistanın və Gürcüstanın sərhədi   | Ermənistanın=AM; Gürcüstanın=GE
			tr | Azerbaycanlı öğrenciler               | Azerbaycanlı=AZ
			""")
	void findsCountriesByTheirNamesAndPeoples(String language, String text, String expected) {
		List<String> found = names(language, text, Kind.COUNTRY).stream()
			.map((name) -> text.substring(name.start(), name.end()) + "=" + name.key())
			.toList();
		if (!expected.startsWith("New Guinea")) {
			assertThat(found).containsExactly(expected.split("; "));
		}
		else {
			assertThat(found).noneMatch((name) -> name.contains("US"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | a loan of the Harbour Development Bank     | Harbour Development Bank
					en | the Northern Trade Council (NTC) met        | Northern Trade Council; NTC
					ru | сообщает агентство «Вестник»                | Вестник
					ru | По материалам: vestnik.ru                   | vestnik.ru
					az | "Xəzər" xəbər verir                         |
					en | TELL THEM NOW                               |
					en | a gross harbour product (GHP); the GHP rose |
					id | soal hak tetap warga (HTW), dan HTW itu     |
					id | memegang Surat Tanda Layar (STL) dan STL    |
					id | Badan Pengawas Surat Laut (BPSL) bertemu    | Badan Pengawas Surat Laut; BPSL
					id | Ikatan Nelayan Indonesia menolak            | Ikatan Nelayan Indonesia
					id | kata Gubernur Bank Indonesia                | Bank Indonesia
					id | Badan Pengawas Laut dan Sungai bertemu      | Badan Pengawas Laut dan Sungai
					id | Juru Bicara Badan Laut dan Sungai, Budi     | Badan Laut dan Sungai
					id | Dikutip dari Kabar Kota, harga naik         | Kabar Kota
					en | the Finance Minister spoke                  |
					en | the Norwegian Sea Authority (NSA) met       | Norwegian Sea Authority; NSA
					en | the Norwegian Trade Council met             | Norwegian Trade Council
					en | at the University of Oslo                   | University of Oslo
					en | the University of Trade and Shipping        | University of Trade and Shipping
					en | A BOOK is sold. The book is thin            |
					en | the launch pad LC-39 stood                  |
					en | the Northern Games opened                   |
					ru | направили в Следственный комитет Норвегии   | Следственный комитет Норвегии
					ru | в Северской государственной службе новостей | Северской государственной службе новостей
					ru | сообщили в Норвегбанке                      | Норвегбанке
					id | dirawat di RSUD Budi Hartono                | RSUD Budi Hartono
					id | tersangka berinisial NK ditahan, kata NK    |
					id | nilainya US$ 5 juta                         |
					ru | играл за клуб «Северный маяк», ушёл из «Северного маяка» | Северный маяк; Северного маяка
					ru | матч «Зенита» с «Манчестер Сити»            | Зенита; Манчестер Сити
					ru | нападающий «Норвика» забил в ворота «Осло»  | Норвика; Осло
					ru | показали по каналу «Россия 24»              | Россия 24
					ru | фильм «Северный маяк»                       |
					ru | в программе «Школьный музей Победы»         |
					ru | читайте нас в Яндексе                       | Яндексе
					ru | издание Northern Post, а также сообщает Harbour | Northern Post; Harbour
					ru | акции Tesla выросли                         | Tesla
					ru | новая Tesla Model 3, вышла Mazda 6          |
					ru | Руководство НТС решило, что у МИДа нет права | НТС; МИДа
					ru | снимок КТ показал, как и УЗИ                |
					ru | Национальный банк Норвегии решил            | Национальный банк Норвегии
					ru | Подмосковный банк решил                     |
					ru | Северный Морской театр закрыт               | Северный Морской театр
					ru | Учёные Северского университета уехали       | Северского университета
					ru | из «Барселоны» в Реал                       | Барселоны; Реал
					ru | Северный театр закрыт. У Северного театра   | Северный театр; Северного театра
					ru | на исполкоме Норвежского футбольного союза  | Норвежского футбольного союза
					ru | Федерация футбола Норвегии решила           | Федерация футбола Норвегии
					ru | в Институте морской экологии и рыбного хозяйства | Институте морской экологии и рыбного хозяйства
					ru | в Северном театре драмы имени А. П. Кузнецова | Северном театре драмы имени А. П. Кузнецова
					ru | Фонд защиты северных песен (ФЗСП) закрыт    | Фонд защиты северных песен; ФЗСП
					ru | см. https://news.example/TASS/2024          |
					ru | сообщили ФСБ, МЧС и МВД РФ                  | ФСБ; МЧС; МВД
					ru | Госсекретарь уехал                          |
					ru | сайт vestnik.ru сообщает                    | vestnik.ru
					ru | пишет vestnik.com.ua                        | vestnik.com.ua
					ru | тренер Норвика Пауло Лорден, победа Норвика | Норвика; Норвика
					ru | выиграли «Норвик» и «Зенит»                 | Норвик; Зенит
					ru | играет за ФК Норвик                         | Норвик
					ru | компания Northern Light и директор Northern Light | Northern Light; Northern Light
					ru | «Челябинск» выиграл                         | Челябинск
					ru | в Норвежском военно-морском обществе        | Норвежском военно-морском обществе
					ru | в НИИ рыбного хозяйства имени Лордена       | НИИ рыбного хозяйства имени Лордена
					ru | акции Газпрома выросли                      | Газпрома
					ru | сообщил Гидрометцентр                       | Гидрометцентр
					en | Manchester United's Ann Berg | Manchester United
					en | Tesla’s plant and Real Madrid of old | Tesla; Real Madrid
					en | told BBC News of Google Home and Google | BBC News; Google
					en | the Institute for Fiscal Studies and the Centers for Disease Control and Prevention | Institute for Fiscal Studies; Centers for Disease Control and Prevention
					en | the Institute of the Sea said | Institute of the Sea
					en | Acme Group CEO Ingvild Holm | Acme Group
					en | St Mary's Hospital in Oslo | St Mary's Hospital
					en | Ann Berg's Ministry of Trade | Ministry of Trade
					en | shares of Acme (NYSE: ACM) fell |
					en | the World Cup and the Champions League |
					id | pemadaman PLN dan PHK di pabrik             | PLN
					id | Perjanjian Kerja Bersama (PKB) dan PKB itu  |
					id | saham PT Amman Mineral Utama                | PT Amman Mineral Utama
					id | soal TKXQ di pasar                          |
					id | Ketua TKXQ hadir, lalu TKXQ menang          | TKXQ; TKXQ
					id | memakai agentic AI. BRIN menguji            | BRIN
					id | kepada detikcom dan detikJabar, detik itu   | detikcom; detikJabar
					id | ponsel Samsung Galaxy buatan Samsung        | Samsung
					id | Kartu Laut Digital ( KLD ) dan KLD          |
					id | kata Kasat Lantas Polresta Maju AKP Budi    | Polresta Maju
					id | saham Grup Maju PT Jaya Sentosa             | PT Jaya Sentosa
					id | kata Project Director PT Maju Karya         | PT Maju Karya
					id | di Polres Metro Jakarta Selatan             | Polres Metro Jakarta Selatan
					id | rasio modal (Capital Adequacy Ratio)        |
					id | Dikutip dari laman Kabar Kota, harga naik   | Kabar Kota
					ru | Специалисты Норвикского института северных и южных исследований уехали | Норвикского института северных и южных исследований
					ru | актёр Норвикского академического Театра Сатиры | Норвикского академического Театра Сатиры
					ru | пишут учёные Фонда больницы королевы Марии | Фонда больницы королевы Марии
					ru | пишет РИА «Новости» | РИА «Новости»
					ru | форвард РБ Лейпциг забил. С Лейпцигом договорились | РБ Лейпциг; Лейпцигом
					ru | он возглавил Динамо Загреб | Динамо Загреб
					ru | игрок «Челси Юнайтед» забил | Челси Юнайтед
					ru | источник всплесков (FRB) найден, и FRB изучен |
					ru | мотор 1KZ-TE заменён |
					ru | учёные Норвикского центра редкостного синтеза (SESYN) говорят | Норвикского центра редкостного синтеза; SESYN
					ru | актриса Норвикского театра Норвежской армии уехала | Норвикского театра Норвежской армии
					ru | учился в Санкт-Норвикском университете | Санкт-Норвикском университете
					ru | центр CITE записал быстрый радиовсплеск (FRB) | CITE
					ru | член Норвежской Академии Наук уехал | Норвежской Академии Наук
					en | The Centers for Norwich Control and Prevention said so | Centers for Norwich Control and Prevention
					en | the Center for New American Security said so | Center for New American Security
					az | Sİ (Süni İntellekt) inkişaf edir, Sİ vacibdir |
					az | Norvikdə İşçi Partiyası qalib gəlib | İşçi Partiyası
					id | seperti dilansir Press TV kemarin | Press TV
					""")
	void findsOrganisations(String language, String text, String expected) {
		assertThat(words(language, text, Kind.ORGANISATION))
			.isEqualTo((expected != null) ? List.of(expected.split("; ")) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			id | mereka tiba di Taman Kota Hijau (TKH) | Taman Kota Hijau
			id | berita dari KabarNet                   |
			id | tiba di Oslo                           | Oslo
			id | tiba di Solo, Jawa Tengah              | Solo; Jawa Tengah
			id | menurut Hotman Paris Hutapea           |
			id | diprotes Hotman Paris.                 |
			id | Gubernur Maluku Utara dan warga Bogor  | Maluku Utara; Bogor
			id | kuliah di Universitas Jember           |
			id | di Desa Maju Kabupaten Bogor           | Desa Maju; Kabupaten Bogor
			id | tiba di SMAN 1 Pontianak               |
			id | mulai dari Rp 5.000, bukan dari Kabar  |
			id | menuju Asia Pacific Open               |
			id | di kawasan Hayam Wuruk                 | Hayam Wuruk
			id | tiba di Istana Negara                  | Istana Negara
			id | empat Gerbang Tol dibuka               |
			en | LAHORE: The board met                  | LAHORE
			en | NEW HARBOUR (Reuters) - It rained      | NEW HARBOUR
			en | it was on HBO's list, in HBO's words   |
			en | their European allies                  |
			en | in Washington state                    | Washington state
			ru | в двадцати европейских странах         |
			ru | в Тамбовской области                   | Тамбовской области
			ru | в Северной лиге                        |
			ru | в Новгородской и Псковской областях    | Новгородской; Псковской областях
			ru | Тверская область вошла в десятку       | Тверская область
			ru | из Приморского и Псковского районов    | Приморского; Псковского районов
			ru | включены в Единый реестр               |
			ru | в Великой Отечественной войне          |
			ru | в Грозном прошёл дождь                 | Грозном
			ru | жители Челябинска и Нижнего Новгорода  | Челябинска; Нижнего Новгорода
			ru | Жители Челябинска рады                 | Челябинска
			ru | на Южном Урале                         | Южном Урале
			ru | кемпер «Байкал»                        |
			ru | фильм «Зима в Париже»                  |
			ru | занесён в Книгу рекордов               |
			ru | на чемпионат Европы                    |
			ru | защитник Челябинска забил. Он живёт в Челябинске | Челябинске
			en | It was so in Emilia-Barth               | Emilia-Barth
			ru | играют в Counter Strike                |
			ru | в матче Лиги Европы                    |
			ru | коллега из Южной Каролины              | Южной Каролины
			en | an Ohio man and a Boston-based firm of Upland, Calif. | Ohio; Boston; Upland; Calif
			en | Denzel Ohio plays Chicago Bears                       |
			en | He starred in Scrubs. The Scrubs star left            |
			en | songs from Flume. Rest In Peace                       |
			en | Spin City and Northern Beach Road                     | Northern Beach Road
			en | in Real Madrid's stadium                              |
			""")
	void findsPlaces(String language, String text, String expected) {
		assertThat(words(language, text, Kind.PLACE))
			.isEqualTo((expected != null) ? List.of(expected.split("; ")) : List.of());
	}

	@Test
	void givesTheCasesOfAPlaceOneKey() {
		assertThat(names("ru", "Челябинск далеко от Челябинска, над Челябинском дождь", Kind.PLACE))
			.extracting(Name::key)
			.hasSize(3)
			.containsOnly(names("ru", "Челябинск", Kind.PLACE).get(0).key());
	}

	@Test
	void givesAPersonTheKeyOfTheSurnameThatStandsFirst() {
		assertThat(key("ru", "видели Лорденова Алексея")).isEqualTo(key("ru", "видели Алексея Лорденова"));
	}

	@Test
	void givesAnAbbreviationAndWhatItStandsForOneKey() {
		List<Name> names = names("id", "para pemimpin Commonwealth of Independent State (CIS) bertemu",
				Kind.ORGANISATION);
		assertThat(names).extracting(Name::key).containsExactly("cis", "cis");
	}

	@Test
	void leavesDaysMonthsAndBeginningsOfSentences() {
		assertThat(this.reader.read("However, on Tuesday the talks resumed. Later they ended in August.", "en", null)
			.names()).isEmpty();
		assertThat(this.reader.read("In Sept. 2023 it rained.", "en", null).names()).isEmpty();
		assertThat(this.reader.read("Selain itu, pada Selasa mereka bertemu.", "id", null).names()).isEmpty();
	}

	private String key(String language, String text) {
		return names(language, text, Kind.PERSON).get(0).key();
	}

	private List<String> words(String language, String text, Kind kind) {
		return names(language, text, kind).stream().map((name) -> text.substring(name.start(), name.end())).toList();
	}

	private List<Name> names(String language, String text, Kind kind) {
		return this.reader.read(text, language, null).names().stream().filter((name) -> name.kind() == kind).toList();
	}

}
