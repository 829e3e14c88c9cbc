package org.dateline.pages;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.dateline.article.Corrections;
import org.dateline.provenance.Takedowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How the pages stand on a screen that tell of an accident. */
@InChromium("spring.application.name=dateline-after-accidents")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeeingEveryFailureIT {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Takedowns takedowns;

	@Autowired
	private Corrections corrections;

	@LocalServerPort
	private int port;

	private Visit visit;

	@BeforeAll
	void letThingsGoWrong(Chromium chromium) {
		PageReader reader = new PageReader(this.port);
		Accidents accidents = new Accidents(this.jdbc);
		Accidents.correct(this.corrections, 4);
		Accidents.correct(this.corrections, 3);
		accidents.withdraw(3, "A court order of 1 November 2026.");
		accidents.damage(2);
		this.takedowns.takeDown(5, "A court order of 2 November 2026.", "A. Admin", "administrator");
		assertThat(reader.read("/articles/2/original").status()).isEqualTo(500);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> reader.read("/en/articles/3").status() == 410
					&& reader.read("/en/articles/2").text().contains("role=\"alert\""));
		this.visit = chromium.visit(this.port, Screen.DESKTOP.options());
	}

	@AfterAll
	void leave() {
		this.visit.close();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "/ru/articles/3, 410", "/articles/2/original, 500", "/id/articles/2, 200", "/az/articles/5, 410",
			"/articles/5/original, 451", "/ru/articles/4, 200", "/en/articles/4/versions, 200",
			"/az/articles/3/versions, 200" })
	void putsNoBarrierBeforeAnyone(String address, int status) {
		look(address, status);
	}

	@Test
	void putsNoneBeforeWhoIsToldOfAFailureOfOurs() {
		Accidents accidents = new Accidents(this.jdbc);
		accidents.loseRecords();
		try {
			look("/az/articles/1", 500);
		}
		finally {
			accidents.findRecords();
		}
	}

	private void look(String address, int status) {
		this.visit.forgive();
		show(Screen.DESKTOP, ColorScheme.LIGHT);
		Page page = this.visit.open(address, status);
		for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
			show(screen, ColorScheme.LIGHT);
			assertThat(this.visit.barriers()).as("%s on a %s, light", address, screen).isEmpty();
			show(screen, ColorScheme.DARK);
			assertThat(this.visit.barriersOfColour()).as("%s on a %s, dark", address, screen).isEmpty();
			assertThat((Boolean) page
				.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
				.as("%s on a %s scrolls sideways", address, screen)
				.isTrue();
		}
		assertThat(this.visit.complaints()).as(address).isEmpty();
	}

	private void show(Screen screen, ColorScheme scheme) {
		this.visit.page().setViewportSize(screen.width(), screen.height());
		this.visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
	}

}
