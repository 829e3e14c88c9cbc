package org.dateline.chronicle;

/**
 * The words of a language by which events are read.
 *
 * @param cues for what happens
 * @param calledOff for what did not come about
 * @param officials for those who speak for a country
 * @param heads for heads of states
 * @param speech for speaking, whose day a day beside it is
 */
record EventWords(StemPhrases<EventTypes.Type> cues, CalledOff calledOff, StemPhrases<Boolean> officials,
		StemPhrases<Boolean> heads, StemPhrases<Boolean> speech) {
}
