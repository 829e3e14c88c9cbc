package org.dateline.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/** A pattern is passed over only where it does not match. */
class OutliningPathsTests {

	private static final String[] PATHS = { "", "/", "//", "/en", "/en/", "/en/articles", "/en/articles/",
			"/en//articles", "/en/articles/5", "/en/articles/5;a=b", "/en/articles/5/beside/6", "/articles/5.json",
			"/articles/five", "/timemap/link/articles/5", "/%65n/articles/5", "/en/%61rticles/5", "/css/a/b/c.css",
			"/ru/stories/5" };

	@ParameterizedTest
	@CsvSource(delimiter = ' ',
			value = { "/ 1", "/{ui:en|ru} 1", "/{ui:en|ru}/articles 1", "/{ui}/articles/{id:\\d{1,18}} 4",
					"/articles/{id:\\d{1,18}}.{extension:[a-z]{1,8}(?:\\.json)?} 1",
					"/{ui}/articles/{id}/beside/{other} 1", "/css/** 1", "/timemap/{*rest} 1", "/{ui}/sto?ies/5 1",
					"/*/articles/* 5" })
	void keepsWhateverMatches(String pattern, int least) {
		PathOutline outline = PathOutline.of(pattern);
		int matching = 0;
		for (String path : PATHS) {
			PathContainer container = PathContainer.parsePath(path);
			if (PathPatternParser.defaultInstance.parse(pattern).matches(container)) {
				matching++;
				assertThat(outline.fits(container)).as(path).isTrue();
			}
		}
		assertThat(matching).isGreaterThanOrEqualTo(least);
	}

	@ParameterizedTest
	@CsvSource({ "/{ui}/articles/{id}, /en/stories/5", "/{ui}/articles/{id}, /en/articles", "/articles.csv, /articles",
			"/{ui}/articles, /en/articles/5/versions" })
	void passesOverWhatDiffersInAWord(String pattern, String path) {
		assertThat(PathOutline.of(pattern).fits(PathContainer.parsePath(path))).isFalse();
	}

}
