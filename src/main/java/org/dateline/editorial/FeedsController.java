package org.dateline.editorial;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.dateline.article.Source;
import org.dateline.article.Sources;
import org.dateline.extraction.FeedRefused;
import org.dateline.extraction.Opml;
import org.dateline.extraction.OpmlFeed;
import org.dateline.intake.Feeds;
import org.dateline.intake.Subscription;
import org.dateline.intake.SubscriptionDraft;
import org.dateline.intake.SubscriptionItem;
import org.dateline.intake.SubscriptionRefused;
import org.dateline.intake.Trouble;
import org.dateline.vocabulary.LanguageTag;
import org.dateline.web.InterfaceLanguage;
import org.dateline.web.InterfaceWords;
import org.dateline.web.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The feeds that are subscribed to, how they fare, and what came of them. */
@Controller
@ForEditors
class FeedsController {

	private static final String LIST = "desk/feeds";

	private static final String ONE = "desk/feed";

	private static final int MOST_ITEMS = 50;

	private static final int MOST_MEGABYTES = 10;

	private final Feeds feeds;

	private final FeedKeeper keeper;

	private final Sources sources;

	private final MessageSource messages;

	private final DeskPages pages;

	FeedsController(Feeds feeds, FeedKeeper keeper, Sources sources, MessageSource messages, DeskPages pages) {
		this.feeds = feeds;
		this.keeper = keeper;
		this.sources = sources;
		this.messages = messages;
		this.pages = pages;
	}

	@GetMapping("/{ui}/desk/feeds")
	@ByToken(Scope.READ)
	Page list(@PathVariable InterfaceLanguage ui, HttpServletRequest request) {
		return list(this.pages.page(LIST, request), FeedForm.EMPTY, ui);
	}

	@PostMapping("/{ui}/desk/feeds")
	@ByToken(Scope.EDIT)
	Page add(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		FeedForm form = FeedForm.read(typed);
		try {
			return done(ui, this.keeper.subscribe(person, form.address(), form.draft()), "saved");
		}
		catch (SubscriptionRefused ex) {
			return list(this.pages.refused(LIST, request, refusals(ex), ui.getLocale()), form, ui);
		}
	}

	@GetMapping("/{ui}/desk/feeds/{id:\\d{1,18}}")
	@ByToken(Scope.READ)
	Page show(@PathVariable InterfaceLanguage ui, @PathVariable long id,
			@RequestParam(required = false) @Nullable Integer tried, HttpServletRequest request) {
		Subscription feed = this.feeds.find(id);
		return one(this.pages.page(ONE, request), feed, FeedForm.of(feed), ui)
			.with("saved", request.getParameter("saved") != null)
			.with("asked", request.getParameter("asked") != null)
			.with("tried", (tried != null && tried >= 0) ? tried : null);
	}

	@PostMapping("/{ui}/desk/feeds/{id:\\d{1,18}}")
	@ByToken(Scope.EDIT)
	Page describe(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		FeedForm form = FeedForm.read(typed);
		try {
			this.keeper.describe(person, id, form.version(), form.draft());
			return done(ui, id, "saved");
		}
		catch (SubscriptionRefused ex) {
			return refused(ex, id, form, ui, request);
		}
	}

	@PostMapping("/{ui}/desk/feeds/{id:\\d{1,18}}/pause")
	@ByToken(Scope.EDIT)
	Page pause(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person) {
		this.keeper.pause(person, id);
		return done(ui, id, "saved");
	}

	@PostMapping("/{ui}/desk/feeds/{id:\\d{1,18}}/resume")
	@ByToken(Scope.EDIT)
	Page resume(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person) {
		this.keeper.resume(person, id);
		return done(ui, id, "saved");
	}

	@PostMapping("/{ui}/desk/feeds/{id:\\d{1,18}}/fetch")
	@ByToken(Scope.EDIT)
	Page fetch(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		try {
			this.keeper.fetchSoon(person, id);
			return done(ui, id, "asked");
		}
		catch (SubscriptionRefused ex) {
			return refused(ex, id, null, ui, request);
		}
	}

	/** Asks at the address that was subscribed to, from which it was led away. */
	@PostMapping("/{ui}/desk/feeds/{id:\\d{1,18}}/back")
	@ByToken(Scope.EDIT)
	Page leadBack(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person) {
		this.keeper.leadBack(person, id);
		return done(ui, id, "asked");
	}

	/** Tries the pages again that did not come. */
	@PostMapping("/{ui}/desk/feeds/{id:\\d{1,18}}/retry")
	@ByToken(Scope.EDIT)
	Page tryAgain(@PathVariable InterfaceLanguage ui, @PathVariable long id, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request) {
		try {
			return done(ui, id, "tried=" + this.keeper.tryAgain(person, id));
		}
		catch (SubscriptionRefused ex) {
			return refused(ex, id, null, ui, request);
		}
	}

	/** All of them as OPML 2.0, as other readers take it. */
	@GetMapping("/{ui}/desk/feeds.opml")
	@ByToken(Scope.READ)
	ResponseEntity<byte[]> export() {
		List<OpmlFeed> list = this.feeds.all()
			.stream()
			.map((feed) -> new OpmlFeed(feed.draft().title(), URI.create(feed.askedAt()), feed.draft().language()))
			.toList();
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "x-opml", StandardCharsets.UTF_8))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("dateline-feeds.opml").build().toString())
			.body(Opml.write("Dateline", list));
	}

	/** Subscribes to what is in a list, one by one: what is bad in it stops nothing. */
	@PostMapping("/{ui}/desk/feeds/opml")
	@ByToken(Scope.EDIT)
	Page take(@PathVariable InterfaceLanguage ui, @AuthenticationPrincipal SignedIn person,
			@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
			throws IOException {
		if (file == null || file.isEmpty() || file.getSize() > MOST_MEGABYTES * 1_000_000L) {
			return list(this.pages.refused(LIST, request, new Refused("file", "deskfeeds.opml.no-file", MOST_MEGABYTES),
					ui.getLocale()), FeedForm.EMPTY, ui);
		}
		List<OpmlFeed> list;
		try {
			list = Opml.read(file.getBytes());
		}
		catch (FeedRefused ex) {
			return list(this.pages.refused(LIST, request, new Refused("file", ex.messageKey(), words(ex.arguments())),
					ui.getLocale()), FeedForm.EMPTY, ui);
		}
		List<Taken> added = new ArrayList<>();
		List<Taken> passedOver = new ArrayList<>();
		for (OpmlFeed feed : list) {
			String name = (feed.title() != null) ? feed.title() : feed.address().toString();
			try {
				added.add(new Taken(this.keeper.subscribe(person, feed.address().toString(), draft(feed)), name, null));
			}
			catch (SubscriptionRefused ex) {
				passedOver.add(new Taken(null, name, say(ex.problems().get(0), ui)));
			}
		}
		return list(this.pages.page(LIST, request), FeedForm.EMPTY, ui).canonical("/desk/feeds")
			.with("added", added)
			.with("passedOver", passedOver);
	}

	private Page refused(SubscriptionRefused ex, long id, @Nullable FeedForm typed, InterfaceLanguage ui,
			HttpServletRequest request) {
		Subscription feed = this.feeds.find(id);
		List<Refused> refusals = refusals(ex);
		boolean conflict = refusals.get(0).field() == null;
		Page page = this.pages.refused(ONE, request, refusals, ui.getLocale());
		FeedForm now = FeedForm.of(feed);
		// What was typed is shown on, and saved over the present state if it is sent
		// again.
		FeedForm form = (typed == null) ? now : new FeedForm(now.address(), typed.title(), typed.source(),
				typed.language(), typed.minutes(), typed.pages(), conflict ? now.version() : typed.version());
		return one(conflict ? page.status(HttpStatus.CONFLICT) : page, feed, form, ui);
	}

	private Page list(Page page, FeedForm form, InterfaceLanguage ui) {
		return page.canonical("/desk/feeds")
			.with("feeds", this.feeds.all().stream().map((feed) -> line(feed, ui)).toList())
			.with("form", form)
			.with("sources", byName(ui))
			.with("added", null)
			.with("passedOver", null);
	}

	private Page one(Page page, Subscription feed, FeedForm form, InterfaceLanguage ui) {
		return page.canonical("/desk/feeds/" + feed.id())
			.with("line", line(feed, ui))
			.with("items",
					this.feeds.items(feed.id(), MOST_ITEMS)
						.stream()
						.map((item) -> new Item(item, say(item.problem(), ui)))
						.toList())
			.with("form", form)
			.with("sources", byName(ui))
			.with("saved", false)
			.with("asked", false)
			.with("tried", null);
	}

	private Line line(Subscription feed, InterfaceLanguage ui) {
		return new Line(feed, say(feed.problem(), ui));
	}

	private @Nullable String say(@Nullable Trouble trouble, InterfaceLanguage ui) {
		return (trouble != null)
				? this.messages.getMessage(trouble.code(), trouble.arguments().toArray(), ui.getLocale()) : null;
	}

	private String say(SubscriptionRefused.Problem problem, InterfaceLanguage ui) {
		return this.messages.getMessage(problem.code(), words(problem.arguments()), ui.getLocale());
	}

	private List<Source> byName(InterfaceLanguage ui) {
		return this.sources.all(InterfaceWords.in(ui).alphabetical());
	}

	private static SubscriptionDraft draft(OpmlFeed feed) {
		SubscriptionDraft hourly = SubscriptionDraft.HOURLY;
		String title = feed.title();
		String language = feed.language();
		return new SubscriptionDraft((title != null && title.length() <= Feeds.LONGEST_TITLE) ? title : null, null,
				(language != null && LanguageTag.isWellFormed(language)) ? language : null, hourly.minutes(),
				hourly.fullPages());
	}

	private static List<Refused> refusals(SubscriptionRefused refused) {
		return refused.problems()
			.stream()
			.map((problem) -> new Refused(problem.field(), problem.code(), words(problem.arguments())))
			.toList();
	}

	private static Object[] words(List<Object> arguments) {
		return arguments.stream().map(Objects::toString).toArray();
	}

	private static Page done(InterfaceLanguage ui, long id, String what) {
		return Page.redirect("/" + ui + "/desk/feeds/" + id + "?" + what);
	}

	/**
	 * A feed with why it failed.
	 *
	 * @param problem in the language of the page, or null
	 */
	record Line(Subscription feed, @Nullable String problem) {
	}

	/**
	 * An item with why it did not come.
	 *
	 * @param problem in the language of the page, or null
	 */
	record Item(SubscriptionItem item, @Nullable String problem) {
	}

	/**
	 * A feed of a list.
	 *
	 * @param id its number, or null where it was passed over
	 * @param name what the list calls it
	 * @param why it was passed over, in the language of the page, or null
	 */
	record Taken(@Nullable Long id, String name, @Nullable String why) {
	}

}
