package org.dateline.language;
final class Tuning {
	static int skeleton = Integer.getInteger("sk", 5);
	static int classes = Integer.getInteger("cl", 4);
	static int broad = Integer.getInteger("br", 3);
	static String classMap = System.getProperty("cm", "aeeoo");
	static int max = Integer.getInteger("max", 3);
}
