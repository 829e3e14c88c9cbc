package org.dateline.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;

/** What readers hold or sit before. */
enum Screen {

	PHONE(360, 740), DESKTOP(1280, 900), WALL(2560, 1440);

	private final int width;

	private final int height;

	Screen(int width, int height) {
		this.width = width;
		this.height = height;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	/** A visit on this screen, where nothing moves of itself. */
	Browser.NewContextOptions options() {
		return new Browser.NewContextOptions().setViewportSize(this.width, this.height)
			.setReducedMotion(ReducedMotion.REDUCE);
	}

}
