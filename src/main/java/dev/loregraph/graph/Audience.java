package dev.loregraph.graph;

/**
 * Who may see a thing, as stored in its {@code audience} property: {@code PARTY} (all members),
 * {@code DM}, or {@code AUTHOR:<user id>} (that author and the DM).
 *
 * @param key the stored form
 */
public record Audience(String key) {

    /** Every member of the campaign. */
    public static final Audience PARTY = new Audience("PARTY");

    /** Only the campaign's DMs. */
    public static final Audience DM = new Audience("DM");

    private static final String AUTHOR_PREFIX = "AUTHOR:";

    public Audience {
        if (!key.equals("PARTY") && !key.equals("DM") && !isAuthor(key)) {
            throw new IllegalArgumentException("not an audience: " + key);
        }
    }

    /** The author and the DMs. */
    public static Audience author(String userId) {
        return new Audience(AUTHOR_PREFIX + userId);
    }

    /**
     * The audience that clients know by a name: PARTY, DM, or AUTHOR, which is then this author's.
     */
    public static Audience named(String name, String authorId) {
        return name.equals("AUTHOR") ? author(authorId) : new Audience(name);
    }

    /** The name that clients know it by: PARTY, DM or AUTHOR. */
    public String name() {
        return isAuthor(key) ? "AUTHOR" : key;
    }

    /** The widest audience that sees no more than either: what a derived thing inherits. */
    public Audience narrowedBy(Audience other) {
        if (equals(other) || other.equals(PARTY)) {
            return this;
        }
        return equals(PARTY) ? other : DM;
    }

    private static boolean isAuthor(String key) {
        return key.startsWith(AUTHOR_PREFIX) && key.length() > AUTHOR_PREFIX.length();
    }
}
