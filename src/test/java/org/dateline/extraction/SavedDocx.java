package org.dateline.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file, part by part. */
public final class SavedDocx {

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	/** One whose body is this. */
	public static SavedDocx of(String body) {
		return new SavedDocx().with("word/document.xml", """
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
				xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body></w:document>
				""".formatted(body));
	}

	/** A paragraph of these words. */
	public static String paragraph(String words) {
		return "<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>".formatted(words);
	}

	/** One that says so of itself. */
	SavedDocx saved(String title, String created) {
		return with("docProps/core.xml",
				"""
						<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
						xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>%s</dc:title>\
						<dcterms:created>%s</dcterms:created></cp:coreProperties>
						"""
					.formatted(title, created));
	}

	public SavedDocx with(String name, String xml) {
		return with(name, xml.getBytes(StandardCharsets.UTF_8));
	}

	public SavedDocx with(String name, byte[] part) {
		this.parts.put(name, part);
		return this;
	}

	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
