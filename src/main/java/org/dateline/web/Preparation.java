package org.dateline.web;

/**
 * What is slow when it is first asked for. A node among others makes it ready before it
 * takes its first request, since until then they answer; one alone takes requests at
 * once.
 */
public interface Preparation {

	/** Makes it ready, or finds that this has to wait. */
	void prepare();

}
