package org.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;

/** The embedded database's password: random, and only its owner may read it. */
final class PasswordFile {

	private PasswordFile() {
	}

	static void create(Path file) throws IOException {
		if (Files.getFileStore(file.resolveSibling("")).supportsFileAttributeView("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		else {
			Files.createFile(file);
			AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
			if (acl != null) {
				acl.setAcl(List.of(AclEntry.newBuilder()
					.setType(AclEntryType.ALLOW)
					.setPrincipal(acl.getOwner())
					.setPermissions(EnumSet.allOf(AclEntryPermission.class))
					.build()));
			}
		}
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		Files.writeString(file, Base64.getUrlEncoder().encodeToString(random) + "\n");
		PostgresBinaries.force(file);
	}

	static String read(Path file) throws IOException {
		return Files.readString(file).strip();
	}

}
