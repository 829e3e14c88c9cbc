package org.dateline.editorial;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.extraction.DocxReader;
import org.dateline.extraction.PdfReader;
import org.dateline.intake.Arrival;
import org.dateline.intake.Arrivals;
import org.dateline.intake.Consignment;
import org.dateline.intake.Consignments;
import org.dateline.intake.Delivery;
import org.dateline.intake.Fetched;
import org.dateline.intake.Given;
import org.dateline.intake.Intake;
import org.dateline.intake.WayIn;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.vocabulary.WebAddress;
import org.dateline.web.BadParameter;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.Page;
import org.dateline.web.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What came in, and where more is handed in. */
@Controller
@ForContributors
class IntakeController {

	private static final int MOST_MEGABYTES = 20;

	private static final int MOST_MEGABYTES_OF_MANY = 500;

	private static final String VIEW = "desk/intake";

	private static final int PAGE_SIZE = 25;

	private static final int LONGEST_TEXT = 500_000;

	private static final int LONGEST_ADDRESS = 4000;

	private static final Set<String> READABLE = Set.of("text/plain", "text/html", "application/xhtml+xml",
			PdfReader.MEDIA_TYPE, DocxReader.MEDIA_TYPE);

	private final Arrivals arrivals;

	private final Intake intake;

	private final Receiver receiver;

	private final Consignments consignments;

	private final PageFetches fetches;

	private final DeskPages pages;

	IntakeController(Arrivals arrivals, Intake intake, Receiver receiver, Consignments consignments,
			PageFetches fetches, DeskPages pages) {
		this.fetches = fetches;
		this.consignments = consignments;
		this.arrivals = arrivals;
		this.intake = intake;
		this.receiver = receiver;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/intake")
	@ByToken(Scope.READ)
	Page list(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String state,
			@RequestParam(required = false) @Nullable Long consignment,
			@RequestParam(required = false) @Nullable Long below, HttpServletRequest request) {
		return filled(this.pages.page(VIEW, request), person, new Choice(state, consignment, below), Typed.NOTHING);
	}

	@PostMapping("/{ui}/desk/intake/text")
	@ByToken(Scope.CONTRIBUTE)
	Page handInText(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(name = "text", defaultValue = "") String pasted,
			@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String language,
			HttpServletRequest request) {
		// forms end lines as no text does
		String text = pasted.replace("\r\n", "\n");
		Typed typed = new Typed("text", text, address.strip(), language.strip());
		List<Refused> refused = typed.problems("text");
		if (text.isBlank() || text.length() > LONGEST_TEXT) {
			refused.add(new Refused("text", "desk.intake.no-text", LONGEST_TEXT));
		}
		if (!refused.isEmpty()) {
			return refuse(refused, person, typed, ui, request);
		}
		return take(ui, person, new Delivery(WayIn.TEXT, text.getBytes(StandardCharsets.UTF_8), "text/plain",
				StandardCharsets.UTF_8.name(), null, typed.uri(), typed.given(), Receiver.bringer(person), null));
	}

	@PostMapping("/{ui}/desk/intake/file")
	@ByToken(Scope.CONTRIBUTE)
	Page handInFile(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String language,
			HttpServletRequest request) throws IOException {
		Typed typed = new Typed("file", "", address.strip(), language.strip());
		List<Refused> refused = typed.problems("file");
		if (file == null || file.isEmpty()) {
			refused.add(new Refused("file", "desk.intake.no-file"));
			return refuse(refused, person, typed, ui, request);
		}
		int most = isWebArchive(file) ? MOST_MEGABYTES_OF_MANY : MOST_MEGABYTES;
		if (file.getSize() > most * 1_000_000L) {
			refused.add(new Refused("file", "desk.intake.file-size", most));
		}
		if (refused.isEmpty() && isWebArchive(file)) {
			return takeMany(ui, person, file);
		}
		Optional<MediaType> type = type(file);
		if (type.isEmpty()) {
			refused.add(new Refused("file", "desk.intake.file-kind", String.valueOf(file.getContentType())));
		}
		if (!refused.isEmpty() || type.isEmpty()) {
			return refuse(refused, person, typed, ui, request);
		}
		return take(ui, person,
				new Delivery(WayIn.FILE, file.getBytes(),
						"%s/%s".formatted(type.get().getType(), type.get().getSubtype()), null, FileNames.of(file),
						typed.uri(), typed.given(), Receiver.bringer(person), null));
	}

	/**
	 * Fetches a page, which takes a while, and takes in what came. What robots.txt asks
	 * of programs an editor may pass over, for a page they have read.
	 */
	@PostMapping("/{ui}/desk/intake/page")
	@ByToken(Scope.CONTRIBUTE)
	Page handInPage(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String language,
			@RequestParam(name = "by-hand", defaultValue = "false") boolean wanted, HttpServletRequest request) {
		boolean byHand = wanted && person.role() != Role.CONTRIBUTOR;
		Typed typed = new Typed("page", "", address.strip(), language.strip());
		List<Refused> refused = typed.problems("page");
		URI uri = typed.uri();
		if (uri == null && refused.isEmpty()) {
			refused.add(new Refused("page.address", "desk.intake.bad-address"));
		}
		if (uri == null || !refused.isEmpty()) {
			return refuse(refused, person, typed, ui, request);
		}
		try {
			Fetched.Content page = this.fetches.fetch(uri, byHand);
			Delivery delivery = new Delivery(WayIn.PAGE, page.body(),
					(page.mediaType() != null) ? page.mediaType() : "text/html", page.charset(), uri.toString(),
					page.address(), typed.given(), Receiver.bringer(person), null);
			return judged(ui,
					byHand ? this.receiver.receiveByHand(person, delivery) : this.receiver.receive(person, delivery));
		}
		catch (Refused ex) {
			refused.add(ex);
			boolean robots = ex.reason().startsWith("fetch.failed.robots");
			return refuse(refused, person, typed, ui, request).with("mayInsist",
					robots && person.role() != Role.CONTRIBUTOR);
		}
	}

	private Page takeMany(InterfaceLanguage ui, SignedIn person, MultipartFile file) throws IOException {
		long id = this.receiver.begin(person, WayIn.WARC, FileNames.of(file));
		try (InputStream content = file.getInputStream()) {
			this.consignments.readWebArchive(id, content, Receiver.bringer(person));
		}
		return Page.redirect("/" + ui + "/desk/intake/consignments/" + id);
	}

	@GetMapping("/{ui}/desk/intake/consignments/{id:\\d{1,18}}")
	@ByToken(Scope.READ)
	Page show(@PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
		Consignment consignment = this.consignments.find(id)
			.filter((found) -> person.role() != Role.CONTRIBUTOR || found.by().account() == person.id())
			.orElseThrow(() -> new PageNotFound("consignment " + id));
		return this.pages.page("desk/consignment", request).with("consignment", consignment);
	}

	private static boolean isWebArchive(MultipartFile file) {
		String name = file.getOriginalFilename();
		return name != null && name.toLowerCase(Locale.ROOT).matches(".*\\.w?arc(\\.gz)?");
	}

	private Page take(InterfaceLanguage ui, SignedIn person, Delivery delivery) {
		return judged(ui, this.receiver.receive(person, delivery));
	}

	private Page judged(InterfaceLanguage ui, long id) {
		this.intake.judge(id);
		return Page.redirect("/" + ui + "/desk/intake/" + id);
	}

	private Page refuse(List<Refused> refused, SignedIn person, Typed typed, InterfaceLanguage ui,
			HttpServletRequest request) {
		return filled(this.pages.refused(VIEW, request, refused, ui.getLocale()), person, Choice.ALL, typed);
	}

	private Page filled(Page page, SignedIn person, Choice choice, Typed typed) {
		Arrival.State wanted = state(choice.state());
		Long account = (person.role() == Role.CONTRIBUTOR) ? person.id() : null;
		List<Arrival> found = this.arrivals.find(account, wanted, choice.consignment(), choice.below(), PAGE_SIZE + 1);
		boolean more = found.size() > PAGE_SIZE;
		List<Arrival> shown = more ? found.subList(0, PAGE_SIZE) : found;
		return page.canonical("/desk/intake" + choice.query(null))
			.with("arrivals", shown)
			.with("states", Stream.of(Arrival.State.values()).map(Arrival.State::code).toList())
			.with("choice", choice)
			.with("first", choice.below() != null)
			.with("next", more ? choice.query(shown.get(PAGE_SIZE - 1).id()) : null)
			.with("typed", typed)
			.with("mayInsist", false)
			.with("megabytes", MOST_MEGABYTES)
			.with("megabytesOfMany", MOST_MEGABYTES_OF_MANY)
			.with("longestText", LONGEST_TEXT)
			.with("longestAddress", LONGEST_ADDRESS);
	}

	private static Arrival.@Nullable State state(String code) {
		return code.isEmpty() ? null
				: Stream.of(Arrival.State.values())
					.filter((one) -> one.code().equals(code))
					.findFirst()
					.orElseThrow(() -> new BadParameter("state", code, "desk.intake.takes.state"));
	}

	/**
	 * What kind of file it is, if it can be read: as its browser says, else by its name.
	 */
	private static Optional<MediaType> type(MultipartFile file) {
		String said = (file.getContentType() != null) ? file.getContentType().toLowerCase(Locale.ROOT) : "";
		String type = said.replaceFirst("\\s*;.*", "");
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename().toLowerCase(Locale.ROOT) : "";
		if (!READABLE.contains(type)) {
			type = name.matches(".*\\.x?html?") ? "text/html"
					: name.endsWith(".txt") ? "text/plain" : name.endsWith(".pdf") ? PdfReader.MEDIA_TYPE
							: name.endsWith(".docx") ? DocxReader.MEDIA_TYPE : "";
		}
		return type.isEmpty() ? Optional.empty() : Optional.of(MediaType.parseMediaType(type));
	}

	/**
	 * Which arrivals are listed.
	 *
	 * @param state the code of a state, or empty
	 * @param consignment the number of a file of many, or null
	 * @param below only numbers below this one, or null
	 */
	record Choice(String state, @Nullable Long consignment, @Nullable Long below) {

		static final Choice ALL = new Choice("", null, null);

		/** The query of the same list, from a place on. */
		public String query(@Nullable Long below) {
			List<String> parts = new ArrayList<>();
			if (!this.state.isEmpty()) {
				parts.add("state=" + this.state);
			}
			if (this.consignment != null) {
				parts.add("consignment=" + this.consignment);
			}
			if (below != null) {
				parts.add("below=" + below);
			}
			return parts.isEmpty() ? "" : "?" + String.join("&", parts);
		}

	}

	/**
	 * What was typed into one of the forms.
	 *
	 * @param form which: {@code text}, {@code file} or {@code page}
	 */
	record Typed(String form, String text, String address, String language) {

		static final Typed NOTHING = new Typed("", "", "", "");

		/** What is wrong with the address and the language. */
		List<Refused> problems(String form) {
			List<Refused> problems = new ArrayList<>();
			if (!this.address.isEmpty() && uri() == null) {
				problems.add(new Refused(form + ".address", "desk.intake.bad-address"));
			}
			if (!this.language.isEmpty() && !LanguageTag.isWellFormed(this.language)) {
				problems.add(new Refused(form + ".language", "desk.intake.bad-language"));
			}
			return problems;
		}

		@Nullable URI uri() {
			return (this.address.length() <= LONGEST_ADDRESS) ? WebAddress.read(this.address) : null;
		}

		Given given() {
			return new Given(this.language.isEmpty() ? null : this.language, null, null, null, null);
		}

		/** What to show of a field of one of the forms. */
		public String of(String form, String field) {
			if (!this.form.equals(form)) {
				return "";
			}
			return switch (field) {
				case "text" -> this.text;
				case "address" -> this.address;
				default -> this.language;
			};
		}

	}

}
