package org.dateline.editorial;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away files from whoever is not signed in before they are read: to look for a
 * form's token in them would be to write them to the disk first.
 */
class FilesFromPeople extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		boolean isFile = type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
		if (!isFile || Desk.signedIn() != null) {
			chain.doFilter(request, response);
			return;
		}
		String language = Interrupted.language(request);
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Connection", "close");
		response.setStatus(HttpStatus.FOUND.value());
		response.setHeader("Location", language + "/login?next=" + language + "/desk");
	}

}
