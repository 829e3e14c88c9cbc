package org.dateline.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.dateline.database.ArchiveRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;

/**
 * Makes the entity tags of pages: strong ones, the same on every node that runs the same
 * build on the same archive, and different after an upgrade or for another archive.
 */
class EntityTags {

	private final String build;

	private final ArchiveRevision revision;

	private volatile @Nullable String prefix;

	EntityTags(@Nullable BuildProperties build, ArchiveRevision revision) {
		// Without build information this runs from an IDE, where templates change between
		// starts.
		this.build = (build != null) ? build.getVersion() + " " + build.getTime() : "started " + System.nanoTime();
		this.revision = revision;
	}

	/** The tag of this edition, without its closing quote. */
	String of(Edition edition) {
		String tag = prefix() + edition.scope().letter() + edition.revision();
		return edition.showsSurroundings() ? tag + "." + edition.surroundings() : tag;
	}

	private String prefix() {
		String made = this.prefix;
		if (made == null) {
			made = '"' + digest(this.build + " " + this.revision.identity()) + '-';
			this.prefix = made;
		}
		return made;
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 10);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Which of the tags in {@code If-None-Match} names this page, in whichever encoding
	 * (compared weakly, RFC 9110, section 13.1.2).
	 * @return the tag to answer 304 with, or null
	 */
	static @Nullable String match(String header, String tag) {
		int at = header.indexOf(tag);
		while (at >= 0) {
			int end = header.indexOf('"', at + tag.length());
			String suffix = (end >= 0) ? header.substring(at + tag.length(), end) : "?";
			for (Encoding encoding : ENCODINGS) {
				if (suffix.equals(encoding.suffix())) {
					return header.substring(at, end + 1);
				}
			}
			at = header.indexOf(tag, at + 1);
		}
		return null;
	}

	private static final Encoding[] ENCODINGS = Encoding.values();

}
