package org.dateline.chronicle;

import org.springframework.context.ApplicationContext;

/** The chronicle of a test's archive: nothing draws in the background there. */
public final class DrawnArchive {

	private DrawnArchive() {
	}

	/** Draws whatever there is to draw. */
	public static void draw(ApplicationContext archive) {
		ChronicleDrawing drawing = archive.getBean(ChronicleDrawing.class);
		while (drawing.next(100)) {
			// until nothing is left
		}
	}

}
