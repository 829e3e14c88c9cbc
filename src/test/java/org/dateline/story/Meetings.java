package org.dateline.story;

/** What the tests tell: two meetings that have nothing to do with each other. */
final class Meetings {

	static final String OSLO_EN = """
			Oslo hosts talks on salmon and copper

			Norwegian Foreign Minister Astrid Halvorsen received her Chilean colleague Rodrigo Pizarro in Oslo on 3 May \
			2021. They signed an agreement worth 817 million dollars on salmon farming in Puerto Montt, and Halvorsen \
			said that trade had reached 2.6 billion dollars. Pizarro invited her to Valparaiso in November.
			""";

	static final String OSLO_RU = """
			Осло принимает переговоры о лососе и меди

			Министр иностранных дел Норвегии Астрид Халворсен приняла 3 мая 2021 года в Осло своего чилийского коллегу \
			Родриго Писарро. Они подписали соглашение на 817 миллионов долларов о разведении лосося в Пуэрто-Монте. \
			Халворсен сказала, что товарооборот достиг 2,6 миллиарда долларов. Писарро пригласил её в Вальпараисо в ноябре.
			""";

	static final String OSLO_AGAIN = """
			Salmon deal signed in Oslo

			Chile's Rodrigo Pizarro and Norway's Astrid Halvorsen signed a salmon farming agreement of 817 million \
			dollars in Oslo on 3 May 2021. Bilateral trade stood at 2.6 billion dollars, Halvorsen said. She will \
			travel to Valparaiso in November, as Pizarro invited her. The farms are in Puerto Montt.
			""";

	static final String LOFOTEN_EN = """
			Fishermen of Lofoten strike over quotas

			About 4,300 fishermen stayed ashore in Svolvaer on Tuesday. Their union, led by Knut Bratlie, wants the cod \
			quota of 145,000 tonnes restored. The ministry in Bergen would not comment on the strike.
			""";

	private Meetings() {
	}

}
