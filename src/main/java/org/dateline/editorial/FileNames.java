package org.dateline.editorial;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** The names of files that are handed in. */
final class FileNames {

	private static final int LONGEST = 200;

	private FileNames() {
	}

	/** The name of a file without the directories that some browsers send with it. */
	static @Nullable String of(MultipartFile file) {
		String name = file.getOriginalFilename();
		if (name == null) {
			return null;
		}
		String last = name.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}]", "").strip();
		return last.isEmpty() ? null : last.substring(0, Math.min(last.length(), LONGEST));
	}

}
