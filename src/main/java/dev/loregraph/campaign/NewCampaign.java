package dev.loregraph.campaign;

import dev.loregraph.text.InputText;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign begins with.
 *
 * @param slugIsMade nobody asked for this slug, so another like it will do when it is taken
 */
public record NewCampaign(String name, String slug, @Nullable String summary, boolean slugIsMade) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUMMARY = 10_000;

    public NewCampaign {
        name = InputText.line("name", name, LONGEST_NAME);
        slug = Slug.checked(slug);
        summary = InputText.proseOrNull("summary", summary, LONGEST_SUMMARY);
    }

    /** With a slug made from the name when none is given. */
    public static NewCampaign of(String name, @Nullable String slug, @Nullable String summary) {
        String checkedName = InputText.line("name", name, LONGEST_NAME);
        return slug == null || slug.isBlank()
                ? new NewCampaign(checkedName, Slug.madeFrom(checkedName), summary, true)
                : new NewCampaign(checkedName, slug, summary, false);
    }

    /** The same, but with this slug or not at all. */
    public NewCampaign withThisSlug() {
        return new NewCampaign(name, slug, summary, false);
    }
}
