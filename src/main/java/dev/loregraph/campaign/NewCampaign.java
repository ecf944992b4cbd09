package dev.loregraph.campaign;

import dev.loregraph.text.InputText;
import org.jspecify.annotations.Nullable;

/** What a campaign begins with. */
public record NewCampaign(String name, String slug, @Nullable String summary) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUMMARY = 10_000;

    public NewCampaign {
        name = InputText.line("name", name, LONGEST_NAME);
        slug = Slug.checked(slug);
        summary = InputText.proseOrNull("summary", summary, LONGEST_SUMMARY);
    }

    /** With a slug made from the name when none is given. */
    public static NewCampaign of(String name, @Nullable String slug, @Nullable String summary) {
        return new NewCampaign(
                name, slug == null || slug.isBlank() ? Slug.madeFrom(name) : slug, summary);
    }
}
