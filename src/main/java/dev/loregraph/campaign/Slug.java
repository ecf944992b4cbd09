package dev.loregraph.campaign;

import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.FoldedText;
import java.util.Locale;
import java.util.regex.Pattern;

/** A campaign's name in addresses: small Latin letters and digits, in words joined by hyphens. */
final class Slug {

    private static final int LONGEST = 80;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    static String checked(String slug) {
        String small = slug.strip().toLowerCase(Locale.ROOT);
        if (small.length() > LONGEST || !SLUG.matcher(small).matches()) {
            throw Refusal.badInput(
                    "slug",
                    Refusal.quoted(slug)
                            + " is not made of at most "
                            + LONGEST
                            + " letters a-z, digits and hyphens");
        }
        return small;
    }

    /** Refuses a name of no Latin letter or digit: nothing readable could be made of it. */
    static String madeFrom(String name) {
        String words = OTHER.matcher(FoldedText.of(name).text().replace("'", "")).replaceAll("-");
        String slug = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw Refusal.badInput(
                    "slug", "can't be made from the name " + Refusal.quoted(name) + ": give one");
        }
        return slug;
    }
}
