package dev.loregraph.access.audit;

import java.util.regex.Pattern;

/** Tells ids from what people type, which an entry never carries. */
final class ObjectIds {

    private static final Pattern ONE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ObjectIds() {}

    static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }

    /** {@code campaignId} is a campaign's, {@code claimIds} are claims'. */
    static String nameOf(String field) {
        return field.replaceFirst("Ids?$", "");
    }

    /** {@code entities} are named entity each. */
    static String singular(String name) {
        return name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.replaceFirst("s$", "");
    }
}
