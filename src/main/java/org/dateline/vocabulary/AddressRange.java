package org.dateline.vocabulary;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of IP addresses in CIDR notation (RFC 4632, RFC 4291), or a single one. */
public record AddressRange(InetAddress network, int prefix) {

	private static final int VISITOR_PREFIX = 64;

	/**
	 * Reads a range. Spring finds this to convert a setting.
	 * @throws IllegalArgumentException if it is not one; names are never looked up
	 */
	public static AddressRange of(String text) {
		String[] parts = text.strip().split("/", 2);
		try {
			InetAddress network = address(parts[0]);
			int longest = network.getAddress().length * Byte.SIZE;
			int prefix = (parts.length == 2) ? Integer.parseInt(parts[1]) : longest;
			if (prefix < 0 || prefix > longest) {
				throw new IllegalArgumentException("prefix " + prefix);
			}
			return new AddressRange(network, prefix);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("\"%s\" is not a range of addresses such as 10.0.0.0/8".formatted(text),
					ex);
		}
	}

	/**
	 * What somebody at an address has for themselves, as text: of IPv6 the network of its
	 * first 64 bits, else the address alone; what is no address is left as it is.
	 */
	public static String ofOneVisitor(String address) {
		try {
			InetAddress own = address(address);
			if (!(own instanceof Inet6Address)) {
				return own.getHostAddress();
			}
			byte[] network = new AddressRange(own, VISITOR_PREFIX).masked(own.getAddress());
			return InetAddress.getByAddress(network).getHostAddress() + "/" + VISITOR_PREFIX;
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			return address;
		}
	}

	/** Whether an address, as the servlet container writes it, lies in the range. */
	public boolean contains(String address) {
		return contains(address(address));
	}

	/** Whether an address lies in the range. */
	public boolean contains(InetAddress address) {
		byte[] other = address.getAddress();
		byte[] own = this.network.getAddress();
		return other.length == own.length && Arrays.equals(masked(other), masked(own));
	}

	private byte[] masked(byte[] address) {
		byte[] masked = address.clone();
		for (int bit = this.prefix; bit < masked.length * Byte.SIZE; bit++) {
			masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
		}
		return masked;
	}

	private static InetAddress address(String literal) {
		String plain = literal.replaceFirst("%.*$", "");
		if (!plain.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
			throw new IllegalArgumentException("\"%s\" is not an IP address".formatted(literal));
		}
		try {
			return InetAddress.getByName(plain);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("\"%s\" is not an IP address".formatted(literal), ex);
		}
	}

}
