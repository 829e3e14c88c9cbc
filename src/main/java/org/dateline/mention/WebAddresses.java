package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the addresses of the web stand in a text that are written in full. In them
 * nothing is a name, a date or a figure: "https://example.org/2024-08-19/%D0%BA".
 */
final class WebAddresses {

	private static final String BEGINS = "://";

	/** What no address has in it, of what can be printed. */
	private static final String NEVER = "\"'<>()[]{}";

	private final List<int[]> spans = new ArrayList<>();

	WebAddresses(String text) {
		int at = text.indexOf(BEGINS);
		while (at >= 0) {
			int start = at;
			while (start > 0 && isLatin(text.charAt(start - 1))) {
				start--;
			}
			int end = at;
			while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 127
					&& NEVER.indexOf(text.charAt(end)) < 0) {
				end++;
			}
			this.spans.add(new int[] { start, end });
			at = text.indexOf(BEGINS, end);
		}
	}

	private static boolean isLatin(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	/** The end of the address in which a place of the text is, or -1. */
	int endAt(int place) {
		int low = 0;
		int high = this.spans.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int[] span = this.spans.get(middle);
			if (place < span[0]) {
				high = middle - 1;
			}
			else if (place >= span[1]) {
				low = middle + 1;
			}
			else {
				return span[1];
			}
		}
		return -1;
	}

}
