package org.dateline.chronicle;

/**
 * The words of a language for what did not come about.
 *
 * @param any for what was cancelled or put off
 * @param cancelled for what will not take place at all
 * @param uncertain what before these says that this is not so, or not certain
 */
record CalledOff(StemPhrases<Boolean> any, StemPhrases<Boolean> cancelled, StemPhrases<Boolean> uncertain) {
}
