package id.salor.appraisal.rules.internal.page;

/**
 * A bar, or a piece of one. Lengths are tenths of a unit.
 *
 * @param kind what it stands for, as the style sheet calls it
 * @param x its left edge
 * @param y its upper edge
 * @param width its width
 * @param height its height
 */
public record Bar(String kind, int x, int y, int width, int height) {}
