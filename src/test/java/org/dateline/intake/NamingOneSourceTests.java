package org.dateline.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dateline.article.RecordDraft;
import org.dateline.extraction.AttributionFinder;
import org.dateline.extraction.BulkReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/** Who is meant where a file and the texts in it name a source that is new. */
class NamingOneSourceTests {

	private final KnownSources known = Mockito.mock();

	private final Transcript transcript = Mockito.mock();

	private final AttributionFinder finder = new AttributionFinder();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Интерфакс | МОСКВА, 3 мар - Интерфакс. Стороны подписали договор. | interfax",
					"Interfax | МОСКВА, 3 мар - Интерфакс. Стороны подписали договор. | interfax",
					"ПРАЙМ | МОСКВА, 3 мар - ПРАЙМ. Стороны подписали договор. | prime",
					"«Прайм» | МОСКВА, 3 мар - ПРАЙМ. Стороны подписали договор. | prime" })
	void oneNameIsOneSourceInEveryRole(String publisher, String text, String slug) {
		DraftSources sources = sources();
		List<RecordDraft.Attribution> attributions = attributions(sources, publisher, text);

		assertThat(attributions).extracting(RecordDraft.Attribution::role).contains("publisher", "agency");
		assertThat(attributions).extracting(RecordDraft.Attribution::source).containsOnly(slug);
		assertThat(sources.added()).containsOnlyKeys(slug);
	}

	/** Another report of the same file may name it in its text. */
	@Test
	void aWellKnownNameThatIsOnlyGivenIsTheOneThatTextsName() {
		DraftSources sources = sources();
		attributions(sources, "Интерфакс", "Стороны подписали договор.");

		assertThat(sources.added()).containsOnlyKeys("interfax");
	}

	@Test
	void anyOtherNameIsOfASourceOfItsOwn() {
		DraftSources sources = sources();
		attributions(sources, "Вестник Примера", "Стороны подписали договор.");

		assertThat(sources.added()).containsOnlyKeys(KnownSources.slug("Вестник Примера"));
	}

	private DraftSources sources() {
		Reasonings reasonings = Mockito.mock();
		given(reasonings.because(any(), any(String[].class))).willReturn(Map.of());
		return new DraftSources(this.known, reasonings, this.finder);
	}

	private List<RecordDraft.Attribution> attributions(DraftSources sources, String publisher, String text) {
		given(this.transcript.named()).willReturn(List.of(new BulkReport.Named("publisher", publisher)));
		Arrival arrival = new Arrival(1, 1, Instant.EPOCH, WayIn.FEED, null, null, null, Given.NOTHING, null,
				Arrival.State.WAITING, List.of(), null, null);
		return sources.attributions(this.finder.find(text, "ru"), this.transcript, arrival);
	}

}
