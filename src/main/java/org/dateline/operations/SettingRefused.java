package org.dateline.operations;

/** A setting that the archive does not start with. */
final class SettingRefused extends RuntimeException {

	SettingRefused(String sentence) {
		super(sentence);
	}

}
