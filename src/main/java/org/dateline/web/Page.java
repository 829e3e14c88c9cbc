package org.dateline.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What a handler answers for a public page: a view or a finished body, and the revision
 * it depends on. A page is a pure function of its address and that revision, so it is
 * kept rendered until the revision changes. Or it leads to another address.
 */
public final class Page {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/** The name under which the layout finds where the page belongs. */
	static final String CANONICAL = "canonicalAddress";

	/** The name under which the layout finds the words that were searched for. */
	static final String ASKED = "askedWords";

	/**
	 * The name under which the layout finds the query of the list that the page shows.
	 */
	static final String FEED = "feedQuery";

	/** The name under which the layout finds what the page is about. */
	static final String DESCRIPTION = "pageDescription";

	/** The name under which the layout finds whether what was sent was refused. */
	static final String REFUSED = "wasRefused";

	/** The name under which the layout finds whether there is no page at the address. */
	static final String ABSENT = "isAbsent";

	/** The name under which the layout finds what the page says to programs. */
	static final String HEAD = "headLines";

	private final @Nullable String view;

	private final byte[] body;

	private final Edition edition;

	private final MediaType type;

	private final Map<String, Object> model = new HashMap<>();

	private final List<Header> headers = new ArrayList<>();

	private HttpStatus status = HttpStatus.OK;

	private String cacheControl = Edition.REVALIDATED;

	private boolean varies;

	private boolean shared = true;

	private Page(@Nullable String view, byte[] body, MediaType type, Edition edition) {
		this.view = view;
		this.body = body;
		this.type = type;
		this.edition = edition;
	}

	/**
	 * A page that may change with every change of the archive: a list, the front page.
	 * @param archiveRevision the revision of the archive that was read, in the same
	 * snapshot
	 */
	public static Page ofArchive(String view, long archiveRevision) {
		return new Page(view, new byte[0], HTML, Edition.ofArchive(archiveRevision));
	}

	/**
	 * A page that shows one article, and changes only with it.
	 * @param articleRevision the revision of the article that was read, in the same
	 * snapshot
	 */
	public static Page ofArticle(String view, long articleId, long articleRevision) {
		return new Page(view, new byte[0], HTML, Edition.ofArticle(articleId, articleRevision));
	}

	/**
	 * A page that shows one article and what is beside it, the other reports of its story
	 * and the day of its last verification, and changes with both.
	 * @param articleRevision the revision of the article
	 * @param surroundings how often what stands beside it has changed: read before what
	 * the page shows of that
	 */
	public static Page ofArticleAndSurroundings(String view, long articleId, long articleRevision, long surroundings) {
		return new Page(view, new byte[0], HTML,
				Edition.ofArticleAndSurroundings(articleId, articleRevision, surroundings));
	}

	/** A page that changes only with the program. */
	public static Page ofProgram(String view) {
		return new Page(view, new byte[0], HTML, Edition.OF_PROGRAM);
	}

	/** A finished body that may change with every change of the archive. */
	public static Page ofArchive(MediaType type, String body, long archiveRevision) {
		return ofArchive(type, body.getBytes(StandardCharsets.UTF_8), archiveRevision);
	}

	/** The same of bytes. */
	public static Page ofArchive(MediaType type, byte[] body, long archiveRevision) {
		return new Page(null, body, type, Edition.ofArchive(archiveRevision));
	}

	/** A finished body that shows one article. */
	public static Page ofArticle(MediaType type, String body, long articleId, long articleRevision) {
		return ofArticle(type, body.getBytes(StandardCharsets.UTF_8), articleId, articleRevision);
	}

	/** The same of bytes: a picture. */
	public static Page ofArticle(MediaType type, byte[] body, long articleId, long articleRevision) {
		return new Page(null, body, type, Edition.ofArticle(articleId, articleRevision));
	}

	/** A finished body that changes only with the program. */
	public static Page ofProgram(MediaType type, byte[] body) {
		return new Page(null, body, type, Edition.OF_PROGRAM);
	}

	/**
	 * A page that is never kept, neither here nor anywhere else: a failure, a form with
	 * an answer to it.
	 */
	public static Page unkept(String view, HttpStatus status) {
		return new Page(view, new byte[0], HTML, Edition.UNKEPT).status(status);
	}

	/** A finished body that is never kept. */
	public static Page unkept(MediaType type, String body, HttpStatus status) {
		return unkept(type, body.getBytes(StandardCharsets.UTF_8), status);
	}

	/** The same of bytes. */
	public static Page unkept(MediaType type, byte[] body, HttpStatus status) {
		return new Page(null, body, type, Edition.UNKEPT).status(status);
	}

	/**
	 * Leads to another address of the archive: 302, without a body and never kept.
	 * @param address from the root on, with its query
	 */
	public static Page redirect(String address) {
		return lead(HttpStatus.FOUND, address);
	}

	/** The same for good: 301. */
	public static Page moved(String address) {
		return lead(HttpStatus.MOVED_PERMANENTLY, address);
	}

	private static Page lead(HttpStatus status, String address) {
		return unkept(HTML, new byte[0], status).header(HttpHeaders.LOCATION, address);
	}

	/** Gives the view a value. */
	public Page with(String name, @Nullable Object value) {
		this.model.put(name, value);
		return this;
	}

	/**
	 * Says where the page belongs when that is not its own address: without language and
	 * host, such as {@code /articles/3}.
	 */
	public Page canonical(String address) {
		return with(CANONICAL, address);
	}

	/** Says what was searched for: it stands in the form in the head of the page. */
	public Page asked(@Nullable String words) {
		return with(ASKED, words);
	}

	/** Says of which list this is: its feed is announced in the head of the page. */
	public Page feed(String query) {
		return with(FEED, query);
	}

	/**
	 * Says what the page is about, for those who show a link to it.
	 * @param code the code of the words
	 * @param arguments the arguments of these words
	 */
	public Page described(String code, Object... arguments) {
		return with(DESCRIPTION, new Description(code, arguments));
	}

	/** Says the same in words that stand on it; none where they are empty. */
	public Page describedAs(String words) {
		return with(DESCRIPTION, words.isBlank() ? null : words);
	}

	/** Says more in the head of the page, to programs. */
	public Page head(@Nullable Markup lines) {
		return with(HEAD, lines);
	}

	/**
	 * A page whose links begin with the request's own {@code Host}: nobody else may be
	 * handed it. Whoever asks again is still told when it has not changed.
	 */
	public Page unshared() {
		this.shared = false;
		return cacheControl(Edition.REVALIDATED_BY_ONE);
	}

	/** Answers with this status; only a page that answers 200 is kept. */
	public Page status(HttpStatus status) {
		this.status = status;
		boolean refused = status == HttpStatus.UNPROCESSABLE_CONTENT || status == HttpStatus.CONFLICT;
		return with(REFUSED, refused).with(ABSENT, status.isError() && !refused);
	}

	/**
	 * Adds a header, or overrides a default one. A page that varies with a request's
	 * header is not kept.
	 */
	public Page header(String name, String value) {
		this.headers.add(new Header(name, value));
		this.varies |= name.equalsIgnoreCase(HttpHeaders.VARY);
		return this;
	}

	/** Lets browsers and proxies keep the page without asking again. */
	Page cacheControl(String cacheControl) {
		this.cacheControl = cacheControl;
		return this;
	}

	/** Whether it leads to another address. */
	public boolean isRedirect() {
		return this.status.is3xxRedirection();
	}

	@Nullable String view() {
		return this.view;
	}

	/** The finished body; empty where a view makes it. */
	public byte[] body() {
		return this.body;
	}

	MediaType type() {
		return this.type;
	}

	Edition edition() {
		return this.edition;
	}

	Map<String, Object> model() {
		return this.model;
	}

	List<Header> headers() {
		return this.headers;
	}

	HttpStatus status() {
		return this.status;
	}

	String cacheControl() {
		return (this.status == HttpStatus.OK && this.edition != Edition.UNKEPT) ? this.cacheControl : "no-store";
	}

	boolean isShared() {
		return this.shared;
	}

	boolean isKept() {
		return this.status == HttpStatus.OK && this.edition != Edition.UNKEPT && !this.varies;
	}

	record Header(String name, String value) {
	}

	/**
	 * What a page is about.
	 *
	 * @param code the code of the words
	 * @param arguments the arguments of these words
	 */
	record Description(String code, Object[] arguments) {
	}

}
