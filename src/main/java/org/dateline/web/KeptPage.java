package org.dateline.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is kept: rendered, and compressed once in each encoding that was asked
 * for.
 */
final class KeptPage {

	private static final int OVERHEAD = 400;

	private static final int WORTH_COMPRESSING = 400;

	private final Edition edition;

	private final String contentType;

	private final boolean compressible;

	private final String cacheControl;

	private final List<Page.Header> headers;

	/** Without its closing quote, which follows the suffix of the encoding. */
	private final String tag;

	private final Variant[] variants = new Variant[Encoding.values().length];

	private final AtomicBoolean renewing = new AtomicBoolean();

	private final CountDownLatch renewed = new CountDownLatch(1);

	private final long began;

	/**
	 * Keeps a rendered page.
	 * @param tag the entity tag without its closing quote
	 * @param began the archive revision known before anything was read for it
	 */
	KeptPage(Page page, byte[] body, String tag, long began) {
		this.began = began;
		this.edition = page.edition();
		this.contentType = page.type().toString();
		this.compressible = body.length >= WORTH_COMPRESSING && isCompressible(page.type().getSubtype());
		this.cacheControl = page.cacheControl();
		this.headers = List.copyOf(page.headers());
		this.tag = tag;
		this.variants[Encoding.IDENTITY.ordinal()] = new Variant(Encoding.IDENTITY, tag, body);
	}

	private static boolean isCompressible(String subtype) {
		return !subtype.startsWith("woff") && !subtype.equals("png") && !subtype.equals("jpeg");
	}

	Edition edition() {
		return this.edition;
	}

	long began() {
		return this.began;
	}

	String tag() {
		return this.tag;
	}

	/** Whether this encoding is at hand, without compressing anything now. */
	boolean has(Encoding encoding) {
		return !this.compressible || this.variants[encoding.ordinal()] != null;
	}

	/** The page in this encoding, or as it is where compressing does not pay. */
	Variant in(Encoding encoding) {
		Variant variant = this.variants[this.compressible ? encoding.ordinal() : Encoding.IDENTITY.ordinal()];
		return (variant != null) ? variant : compress(encoding);
	}

	private synchronized Variant compress(Encoding encoding) {
		Variant variant = this.variants[encoding.ordinal()];
		if (variant == null) {
			Variant plain = this.variants[Encoding.IDENTITY.ordinal()];
			byte[] encoded = encoding.encode(plain.body);
			variant = (encoded.length < plain.body.length) ? new Variant(encoding, this.tag, encoded) : plain;
			this.variants[encoding.ordinal()] = variant;
		}
		return variant;
	}

	/** How much memory it takes, about. */
	int weight() {
		int weight = OVERHEAD;
		Variant plain = this.variants[Encoding.IDENTITY.ordinal()];
		for (Variant variant : this.variants) {
			if (variant != null && (variant == plain || variant.encoding != Encoding.IDENTITY)) {
				weight += variant.body.length;
			}
		}
		return weight;
	}

	/** As it was rendered. */
	byte[] plain() {
		return this.variants[Encoding.IDENTITY.ordinal()].body;
	}

	String contentType() {
		return this.contentType;
	}

	/**
	 * Whether the caller is the first to find the page outdated, and so should render it
	 * anew.
	 */
	boolean beginRenewal() {
		return this.renewing.compareAndSet(false, true);
	}

	void endRenewal() {
		this.renewed.countDown();
	}

	CountDownLatch renewed() {
		return this.renewed;
	}

	/** Writes what a 200 and a 304 have in common. */
	void writeValidators(HttpServletResponse response, String tag) {
		response.addHeader("ETag", tag);
		response.addHeader("Cache-Control", this.cacheControl);
		if (this.compressible) {
			response.addHeader("Vary", "Accept-Encoding");
		}
	}

	/** Writes the headers of its own that the page has. */
	void writeHeaders(HttpServletResponse response) {
		for (Page.Header header : this.headers) {
			response.setHeader(header.name(), header.value());
		}
	}

	void write(HttpServletResponse response, Encoding encoding) throws IOException {
		Variant variant = in(encoding);
		writeValidators(response, variant.tag);
		writeHeaders(response);
		if (variant.encoding != Encoding.IDENTITY) {
			response.addHeader("Content-Encoding", variant.encoding.token());
		}
		response.setContentType(this.contentType);
		response.setContentLength(variant.body.length);
		response.getOutputStream().write(variant.body);
	}

	static final class Variant {

		private final Encoding encoding;

		private final String tag;

		private final byte[] body;

		private Variant(Encoding encoding, String tag, byte[] body) {
			this.encoding = encoding;
			this.tag = tag + encoding.suffix() + '"';
			this.body = body;
		}

		String tag() {
			return this.tag;
		}

	}

}
