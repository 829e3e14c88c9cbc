package org.dateline.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How one language spells sounds with Latin letters: rules {@code left\letters/right>sounds},
 * of which the longest that fits is taken, and the letters by which a word shows that it is
 * spelled so.
 */
enum Spelling {

	/** Romanised Russian and its neighbours, and whatever is read letter by letter. */
	GENERAL("""
			shch>S sch>S tsch>C tch>C tsh>C sh>S ch>C zh>Z kh>h ts>c tz>c dzh>Z dj>Z dž>Z  j>i gh>g ph>f th>t ck>k
			c/eiy>s c>k q>k  x>ks w>v ^ye>e  yo>e ^yo>e      yu>u ya>ia V\\y/V>i y>i
			ow/$>ov off/$>ov eff/$>ev iy/$>i ii/$>i yy/$>i ij/$>i yi>i h>h č>C š>S ž>Z ć>C ś>s ź>z ż>Z ş>S ç>C ğ>g ı>i ə>e ö>e ü>u
			ä>e ø>e å>o æ>e œ>e ñ>ni ń>n ř>rZ ß>s ŝ>S ĉ>C ë>e è>e ŭ>u ț>c ţ>c ș>S đ>Z ď>d ł>l ô>o ʹ> ʺ> '> qu/aeio>kv ah/$>a j/aeiou>Z C\\ja>ia C\\ju>u C\\je>e C\\jo>e ou>u rh>r dh>d bh>b chh>C C\\ye>ie V\\ye>e cho/v>Ce sho/v>Se zho/v>Ze dse/$>ze""", ""),

	ENGLISH("""
			^kn>n ^wr>r ^ps>s ^x>z ^gn>n ^mc>mak tch>C ch>C sch>S sh>S ph>f th>t ^gh>g igh>ai ough>o augh>o gh> gh/aeiou>g ck>k c/eiy>s sc/eiy>s
			c>k cc>k cc/ei>ks qu>kv que/$>k q>k x>ks j>Z g/ei>Z gg>g gi>g  dge>Z ^wh>u wh>u w/aeiouy>u V\\w> w>u
			aw>o ew>u ow>ou oo>u ee>i ea>i ai>ei ay>ei ey>ei ey/$>i ie/$>i y/$>i y>i ^y>i ^yu>u ^you>u ^yo>e ya>ia ou>au oa>o au>o eu>u ue/$>u
			C\\e/$> C\\es/$>s gue/$>g u/CC>a u/C$>a ^u>u tt>t ll>l h/C> h/$> V\\h/C> s>s le/$>l aC\\>a kn>n mb/$>m '> kh>h wa/r>uo wha/r>uo ur/C>er ir/C>er wor/C>uer eys/$>is ies/$>is thew/$>tu urr>ar eill>il head/$>ged rh>r gui>gi gue>ge guy>gai""", ""),

	/** English again, with the other sounds of its vowels. */
	ENGLISH_OTHER("""
			^kn>n ^wr>r ^ps>s ^x>z ^gn>n ^mc>mak tch>C ch>C sch>S sh>S ph>f th>t ^gh>g igh>ai ough>o augh>o  ck>k c/eiy>s sc/eiy>s
			c>k cc>k  que/$>k q>k x>ks j>Z g/ei>Z gg>g dge>Z ^wh>u wh>u w/aeiouy>u w>
			aw>o ew>u ow>au oo>u ee>i ea>i ai>ei ay>ei ey>ei ey/$>i ie/$>i y/$>i y/Ce>ai y>i ^you>u  oa>o au>o
			a/r>a a/Ce$>ei a/Cy$>ei a/Ces>ei a/C>e i/Ce$>ai i/Ces>ai u/Ce>u u>u C\\e/$> C\\es/$>s gue/$>g h/C> h/$> le/$>l mb/$>m '> kh>h wa/r>uo wha/r>uo ur/C>er ir/C>er wor/C>uer qu>ku o/Ce$>ou ther>zer e/Ce$>i all>ol eys/$>is ies/$>is thew/$>tu urr>ar eill>il head/$>ged rh>r gh/t> gh/$> gh>g tw>tv dw>dv a/rr>e a/rV>e ou>ou gui>gi gue>ge guy>gai""", "ck2 wh3 th1 sh1 ee1 oo1 ow1 ew1 aw2 gh1 ley$3 ton$3 son$2 ham$3 ford$3 ness$3 wood$3 field$4 well$3 land$2 e$1 y$1 er$1 ll1 tt1 bb1 dd1 gg1 pp1 ing$1 j1"),

	GERMAN("""
			sch>S tsch>C ^st>St ^sp>Sp ch>h chs>ks ck>k tz>c z>c zz>c ß>s ss>s s/aeiouäöüy>z C\\s>s v>f ^v>f w>v ph>f th>t dt>t
			ei>ai ai>ai ey>ai ay>ai ie>i eu>oi äu>oi au>au ä>e ö>e ü>u oe>e ue>u y>i j>i ja>ia jo>e ju>u je>e qu>kv x>ks c/ei>c c>k
			V\\h/C> V\\h/$> V\\h/e> ah>a eh>e oh>o uh>u ih>i ^h>h h>h ee>e aa>a oo>o '> aue>aue eue>oie ue>u rh>r kh>h ckh>h""",
			"ä2 ö2 ü2 ß4 sch2 tz2 mann3 berg2 stein3 ck1 ei1 ^w1 z1 eu1 ch1 hl1 hr1 hn1 ff1 ^pf3 ^kr1 ^sp1 ^st1 dt2 ng1 ^h1 burg3 bach3 er$1 ie1 ssl1 ke$1 ^j1 ^v1 ^s1 ers1 tsch2 ie1 mayer$4 meyer$4 maier$4 hof2 feld2 dorf3 bauer3 wald2 haus2 hard$1 helm2 cht2 heim3 lich3 ach1 uch2 och1 ech1 ich1 hold2 rich2 hart2 ling1 e$1 el$1 tt1 ie1 hr1 erz$2 rz1 oltz2 olz3 lz2 chm2 oo-3 que-4 gn-1 sh-2 hl1 hr1 hn1 hm2 ueller3 oeller3 eier3 hein3 ff1 uh1 kh1"),

	FRENCH("""
			eaux>o eau>o aux>o au>o ai>e ay>e ei>e œu>e eu>e oeu>e ou>u oi>ua oy>ua ui>ui ch>S gn>ni ph>f th>t qu>k gu/eiéèy>g g/eiéèyê>Z ge/ao>Z j>Z
			c/eiéèyê>s c>k ç>s x/$> x>ks s/$> es/$> e/$> es/s$> t/$> ts/$> d/$> ds/$> p/$> z/$> ez/$>e er/$>e é>e è>e ê>e ë>e ée/$>e â>a î>i ï>i ô>o û>u ü>u u>u
			V\\s/V>z ille>i ill>i V\\il/$>i V\\ll>i aill>ai eill>ei ain>en ein>en in/C>en in/$>en im/pb>em en/C>an em/pb>am h> w>v y>i tch>C oux/$>u '>
			aul>ol ault/$>o aud/$>o aut/$>o ot/$>o et/$>e vill>vil gill>Zil mill>mil jea>Za eux/$>e rh>r ier/$>ie""",
			"eau4 eaux4 ou1 é2 è3 ê3 ç3 œ4 oi2 ^d'3 ^l'3 gn1 qu2 ch1 j1 ge1 ier$3 ille2 aud$3 ault$4 et$2 ot$2 eux4 au1 ie$1 ine$1 ienne3 ette3 elle2 ard$2 ain2 ois3 ç2 ï2 ë1 î3 û3 ô2 es$1 in$1 on$1   gu1 t$1        ert$2 ert1 s$1  etit$3 at$1 mand$2 jean4 vill2  ou1 ll1 ois1 ot$1 ay1 ai1 oi1 x$2 ieu2  lle$1 ss1 ard$1 art$2 aud$3 lle$1 che$2 eil3 aill2 eu1 ou1 k-2 w-3 sch-3 sh-3 tz-3 ck-3 ^le1 jeu3 une$2 ffin$2 ssin$3 and$1 ch1 eil1"),

	SPANISH("""
			ch>C ll>li ñ>ni j>h g/eiéíy>h gu/eiéí>g qu>k c/eiéí>s c>k z>s h> hu/aeo>u x>ks v>v y>i ya>ia á>a é>e í>i ó>o ú>u ü>u ia>ia w>v ^j>h '>""",
			"ñ5 á1 é1 í2 ó2 ú2 ez$4 z$1 ll1 os$2 ano$2 o$1 a$1 rr2 as$1 es$1 ^j1 ja$2 jo$2 gu1 que1 illo3 illa3 ado$2 ero$2 era$2 ^h1 ieta2 ^g1 iz$1 ue1 z1 c1 uez3 che1 j1 k-3 w-5 th-3 ck-5 sch-5 ph-4 sh-3 ff-3 nn-3 tt-3 ss-3 sch-4 eja3 ejo3 ie1 ue1"),

	PORTUGUESE("""
			ch>S lh>li  j>Z g/eiéí>Z gu/ei>g qu>k c/eiéí>s ç>s c>k z>z z/$>s h> x>S ão>an ãe>ain õe>oin ã>an õ>on s/$>s V\\s/V>z y>i ou>o ó>o ô>o ê>e â>a '> nh>ni""",
			"ão5 ã4 õ4 lh2 nh3 ç2 eira3 eiro3 ê2 â1 ô1 j1 os$1 lho3 ^x1 es$1 ge1 gi1 alves$3 inho3 k-3 w-4 y-2 th-2"),

	ITALIAN("""
			ch>k c/eiéè>C ci/aou>C cc/ei>C cci/aou>C cch>k gh>g g/eiè>Z gi/aou>Z gg/ei>Z ggi/aou>Z ggh>g gli>li gn>ni sc/ei>S sci/aou>S sch>sk z>c zz>c qu>ku j>i h> c>k V\\s/V>z x>ks y>i w>v ù>u ò>o à>a '>""",
			"zz2 cc2 ggi4 gg1 gli3 gn2 cch4 ch1 sc1 gh1 o$1 i$1 a$1 ini$3 etti$3 elli$3 ella$2 ello$2 ucci$4 ci1 ce1 gi1 ge1 ia1 one$2 ^d'2 ò3 ù3 à2 qu1 tti2 z1 otti3 ssi2 cia3 ano$1 e$1 cio3 k-5 w-5 j-3 y-3 x-3 th-4 ph-4 sh-4 ie1 vie1"),

	POLISH("""
			szcz>S sz>S cz>C rz>Z k\\rz>S p\\rz>S t\\rz>S ch>h ż>Z dż>Z dź>Z dzi/aeou>Z zi/aeouęą>z ź>z ś>s si/aeouęą>s ć>C ci/aeouęą>C cy>ci ł>l ó>u ą>on ę>en ń>n ni/aeo>ni w>v c>c ck>ck j>i ja>ia ju>u je>e
			jo>e y>i h>h x>ks qu>kv q>k v>v ski/$>ski ska/$>ska ie>e io>e dz>z '>""",
			"ł5 ż5 ź4 ś4 ć2 ń4 ą5 ę5 ó1 sz2 cz2 szcz4 rz2 dz2 ski$3 ska$3 cki$4 cka$4 wicz4 w1 ^w1 ow1 ew1 czyk4 ak$1 ek$1 ik$1 ie1 j1 icz3 iew2 wsk3 ew$1 rzy3 jew2 jan2 gn1 ck1 x-4 q-5 v-5 th-4 ph-4 oo-3 ee-3 sh-3"),

	/** Czech, Slovak, Slovene, Croatian, Latvian, Lithuanian and scholarly Cyrillic. */
	HACEK("""
			č>C š>S ž>Z ć>C đ>Z dž>Z ř>rZ ň>n ť>t ď>d ě>e ů>u ý>i á>a é>e í>i ó>o ú>u ch>h h>g c>c j>i ja>ia ju>u je>e jo>e ij/$>i lj>l nj>n šč>S y>i w>v x>ks ä>e ö>e ü>u ķ>k ļ>l ņ>n ģ>g ī>i ā>a ē>e ū>u ė>e į>i ų>u ą>a ę>e ô>o ľ>l ĺ>l ŕ>r tch>C tsch>C sch>S q>k '> ie>ie ic/$>iC ny/$>ni evs/$>ev ovs/$>ov ins/$>in ijs/$>i ats/$>at lfs/$>lf""",
			"č4 š4 ž4 ć4 đ5 ř5 ň5 ť5 ď5 ě5 ů5 ý3 ķ5 ļ5 ņ5 ģ5 ī1 ā1 ē2 ė4 ų4 į4 ô2 ľ5 j1 ij2 ic$2 vic$3 ová$4 ić$4 c1 á1 í1 ej1 aj1 ek$1 ka$1 ec$2 nj2 lj2 ich$2 h1 jev3 jov3 cev3 vj1 iūt4 is$1 as$1 ts$1 ovs1 ics$3 aitis$3 ica$2 cko$3 ac$1 c1 ic$1 ec$1 ek$1 z1 j1 ijs$4 evs$4 ovs$4 ck-5 w-4 x-4 q-5 th-4 ph-4 ee-3 oo-3 sch-4 ll-2 tt-2 ss-2 rr-2 ou-1 cký9 cko$3 ats$3 ā3 ī2 č3 š3 ž3 ć3 ř4 ň2 ů2 ě2 ē2 ņ1 ļ1"),

	HUNGARIAN("""
			cs>C sz>s ssz>s zs>Z s>S gy>d ggy>d ny>n nny>n ty>t ly>i lly>i cz>c c>c ö>e ő>e ü>u ű>u á>a é>e í>i ó>o ú>u j>i ja>ia ju>u je>e jo>e y>i w>v th>t ch>h h>h x>ks dzs>Z qu>kv '> ny/$>ni""",
			"ő5 ű5 sz2 cs2 gy2 zs3 ny2 ö1 á1 é1 ó1 ú1 th1 i$1 y$1 os$1 ly2 ky1 szk3 ás$2 és$2 ess1 osi$2 s1 j1 ay1 ffy3 w-5 x-5 q-5 ch-2 sh-4 ck-5 ph-5 oo-4 ee-4"),

	TURKIC("""
			c>Z ç>C ş>S ğ>g j>Z ı>i ö>e ü>u ə>a x>h q>g y/V>i ya>ia yu>u ye>e yo>e yö>e yü>u y>i w>v h>h â>a î>i û>u sh>S ch>C '>""",
			"ş3 ç2 ğ5 ı5 ə5 ö1 ü1 oğlu4 c1 lu$1 li$1 ay1 can2 cı3 ci1 q1 y1 x1 â1 han2 w-5 th-4 ck-5 ph-4 sch-5 oo-4 ee-3 cey3 ç1 ş1 xa2"),

	ROMANIAN("""
			ș>S ş>S ț>c ţ>c ă>e â>i î>i ch>k c/ei>C ci/aou>C g/ei>Z gh>g j>Z c>k x>ks qu>kv h>h w>v y>i ea>ia ii/$>i iu/$>u '>""",
			"ș5 ț5 ţ5 ă4 â1 î2 escu4 eanu4 iu$1 ș5 ce1 ci1 u$1 w-5 y-3 k-3 th-3 ck-5"),

	NORDIC("""
			sj>S skj>S sk/eiyäö>S kj>C tj>C hj>i gj>i dj>i lj>l stj>S ch>k ck>k å>o ä>e ö>e ø>e æ>e aa>o y>u j>i ja>ia jo>e ju>u je>e g/eiyäö>i c/eiy>s c>k ei>ei ou>ou w>v x>ks z>s þ>t ð>d qu>kv ph>f th>t h/v> é>e á>a ó>o í>i ú>u ý>i á>au ö>e dt>t gh>g '> nd/$>n aard>or""",
			"å5 ø5 æ4 ä2 ö2 þ5 ð5 sj2 skj4 hj2 gj2 kj2 sen$2 sson3 sson$3 ss1 qvist4 qu1 strand3 lund2 berg$1 holm2 gaard4 ström4 j1 aa1 y1 dal$2 stad2 ck1 bj2 tj1 gaa2 vik2 vig2 aa1 rud$3 gaard2 nd$1 ø1"),

	FINNISH("""
			ä>ia ää>ia ö>e y>u yy>u j>i ja>ia jo>e ju>u je>e w>v ng>ng h>h š>S õ>i ü>u c>k x>ks z>c '>""",
			"ää4 yy4 ä1 nen$4 ii2 aa2 uu3 oo1 kk2 tt1 ö1 j1 la$1 ki$1 õ3 hk3 ht2 lj1 pp1 öö3 ee1 yl1 ka$1 is1 c-4 w-3 x-4 z-3 q-5 sh-3 ph-3"),

	DUTCH("""
			ij>ei oe>u ui>ei uu>u eu>e ee>e aa>a oo>o ie>i ou>au sch>sh sch/$>s ch>h ck>k g>g v>v w>v z>z y>ei j>i ja>ia jo>e ju>u je>e c/eiy>s c>k th>t ph>f qu>kv x>ks tj>t h>h dt>t '> kh>h ckh>h""",
			"ij4 oe2 uu2 ee1 aa2 oo1 sch1 ^v1 ^van2 ck1 ui2 huis4 eu1 tje$3 sma$3 stra$3 man$1 w1 z1 kk1 ou1 ens$2 aer2 broek4 veld3 kx1 th1"),

	/** Latin and Greek names of antiquity, without their endings. */
	LATIN("""
			us/$> ius/$>i eus/$>ei os/$> ios/$>i ae>e oe>e ti/aou>ci c/eiy>c c>k ch>h ph>f th>f eu>ev au>av y>i x>ks qu>kv is/$> es/$> a/$>a h>h ^h>g rh>r j>i '> tius/$>ti""",
			"ius$5 us$3 eus$2 ius$2 th1 ph1 ae1 idus$2 des$2 phon3 os$1 is$1 cles$3 x$1 ^eu2 y1 tia$2 k-4 w-5 sh-5 oo-5 ck-5"),

	/** Hepburn to Polivanov. */
	JAPANESE("""
			sh>s ch>t j>z z>z ts>c ssh>s tch>t tts>c ya>ia yu>u yo>e y>i sha>sia sho>se shō>se shu>su cha>tia cho>te chu>tu ja>zia jo>ze ju>zu jō>ze chō>te yō>e f>f h>h ei>ei w>v m/bp>m n>n ou>o oo>o wo>vo wa>va ō>o ū>u '> you>e yō>e shou>se chou>te jou>ze""", ""),

	/** Pinyin to Palladius. */
	CHINESE("""
			zh>Z j>c q>c x>s z>c c>c ch>C sh>S r>Z ng>n h>h yi>i wu>u w/aeiou>v yu>ui ya>ia ye>e yo>iu you>u yong>un yan>ian ian>ian iang>ian iao>iao iu>u iong>un ong>un
			uo>o ui>ui ue>ue ju>cui qu>cui xu>sui lü>lui juan>cuan quan>cuan xuan>suan jun>cun qun>cun xun>sun xue>sue jue>cue que>cue ei>ei e>e si/$>si zi>ci ci>ci shi>Si er>er y>i ie>e '>""", "");

	private final Rule[][] rules;

	final List<Cue> cues = new ArrayList<>();

	Spelling(String rules, String cues) {
		this.rules = Rule.compile(rules);
		for (String cue : cues.isEmpty() ? new String[0] : cues.strip().split(" +")) {
			this.cues.add(new Cue(cue, ordinal()));
		}
	}

	/** Reads lower-case Latin letters; {@code plain} are the same without diacritics. */
	void read(LatinWord word, Sounds sounds) {
		sounds.clear();
		int i = 0;
		while (i < word.length && !sounds.isFull()) {
			Rule rule = find(word, i);
			if (rule != null) {
				sounds.append(rule.sounds);
				i += rule.letters.length();
			}
			else {
				char plain = word.plain[i];
				sounds.append(plain == 'y' ? 'i' : plain);
				i++;
			}
		}
	}

	private @Nullable Rule find(LatinWord word, int i) {
		Rule rule = find(this.rules[Rule.slot(word.letters[i])], word, i);
		if (rule == null && word.letters[i] != word.plain[i]) {
			// Only rules of one letter: a diacritic is never part of a plain pair.
			rule = find(this.rules[Rule.slot(word.plain[i])], word, i);
		}
		return rule;
	}

	private static @Nullable Rule find(Rule[] rules, LatinWord word, int i) {
		for (Rule rule : rules) {
			if (rule.fits(word, i)) {
				return rule;
			}
		}
		return null;
	}

	/** Letters that speak for a spelling. */
	static final class Cue {

		final String letters;

		final boolean start;

		final boolean end;

		final int weight;

		final int spelling;

		Cue(String text, int spelling) {
			this.start = text.startsWith("^");
			boolean against = text.charAt(text.length() - 2) == '-';
			int digit = text.charAt(text.length() - 1) - '0';
			this.weight = against ? -digit : digit;
			String rest = text.substring(this.start ? 1 : 0, text.length() - (against ? 2 : 1));
			this.end = rest.endsWith("$");
			this.letters = this.end ? rest.substring(0, rest.length() - 1) : rest;
			this.spelling = spelling;
		}

		boolean fits(LatinWord word, int i) {
			if ((this.start && i > 0) || (this.end && i + this.letters.length() != word.length)) {
				return false;
			}
			return word.has(this.letters, i);
		}

	}

	static final class Rule {

		final String left;

		final String letters;

		final String right;

		final String sounds;

		private Rule(String text) {
			int to = text.indexOf('>');
			this.sounds = text.substring(to + 1);
			String pattern = text.substring(0, to);
			String before = "";
			if (pattern.startsWith("^")) {
				before = "^";
				pattern = pattern.substring(1);
			}
			int backslash = pattern.indexOf('\\');
			if (backslash >= 0) {
				before = pattern.substring(0, backslash);
				pattern = pattern.substring(backslash + 1);
			}
			int slash = pattern.indexOf('/');
			this.left = before;
			this.right = (slash >= 0) ? pattern.substring(slash + 1) : "";
			this.letters = (slash >= 0) ? pattern.substring(0, slash) : pattern;
		}

		static Rule[][] compile(String text) {
			List<List<Rule>> slots = new ArrayList<>();
			for (int i = 0; i < SLOTS; i++) {
				slots.add(new ArrayList<>());
			}
			for (String one : text.strip().split("\\s+")) {
				Rule rule = new Rule(one);
				if (!rule.letters.isEmpty()) {
					slots.get(slot(rule.letters.charAt(0))).add(rule);
				}
			}
			Rule[][] compiled = new Rule[SLOTS][];
			for (int i = 0; i < SLOTS; i++) {
				List<Rule> slot = slots.get(i);
				slot.sort(Comparator.<Rule>comparingInt((r) -> -r.letters.length())
					.thenComparingInt((r) -> -r.left.length() - r.right.length()));
				compiled[i] = slot.toArray(new Rule[0]);
			}
			return compiled;
		}

		static final int SLOTS = 0x300;

		static int slot(char letter) {
			return (letter < SLOTS) ? letter : 0;
		}

		boolean fits(LatinWord word, int i) {
			if (!word.has(this.letters, i)) {
				return false;
			}
			return fitsLeft(word, i - 1) && fitsRight(word, i + this.letters.length());
		}

		private boolean fitsLeft(LatinWord word, int i) {
			if (this.left.isEmpty()) {
				return true;
			}
			if (i < 0) {
				return this.left.equals("^");
			}
			return matches(this.left, word.plain[i]);
		}

		/**
		 * One set of letters, or a sequence when it begins with a class:
		 * {@code Ce$} is a consonant, an e and the end.
		 */
		private boolean fitsRight(LatinWord word, int i) {
			String set = this.right;
			if (set.isEmpty()) {
				return true;
			}
			if (set.indexOf('C') >= 0 || set.indexOf('V') >= 0 || set.indexOf('$') >= 0) {
				for (int k = 0; k < set.length(); k++, i++) {
					char c = set.charAt(k);
					if (c == '$') {
						return i >= word.length;
					}
					if (i >= word.length || !matches(set.substring(k, k + 1), word.plain[i])) {
						return false;
					}
				}
				return true;
			}
			if (i >= word.length) {
				return false;
			}
			return set.indexOf(word.letters[i]) >= 0 || matches(set, word.plain[i]);
		}

		private static boolean matches(String set, char plain) {
			boolean vowel = "aeiouy".indexOf(plain) >= 0;
			if (set.equals("V")) {
				return vowel;
			}
			if (set.equals("C")) {
				return !vowel;
			}
			return set.indexOf(plain) >= 0;
		}

	}

}
