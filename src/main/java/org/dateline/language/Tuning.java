package org.dateline.language;
final class Tuning {
	static int skeleton = Integer.getInteger("sk", 5);
	static int classes = Integer.getInteger("cl", 4);
	static int broad = Integer.getInteger("br", 3);
	static String classMap = System.getProperty("cm", "aaioo");
	static int max = Integer.getInteger("max", 4);
	static int maxLong = Integer.getInteger("maxl", 6);
	static int longFrom = Integer.getInteger("lf", 4);
	static boolean endMark = Boolean.parseBoolean(System.getProperty("em","true"));
}
