/** What changes in a campaign, told to its members as it happens, as far as they may see it. */
@NamedInterface("news")
@NullMarked
package dev.loregraph.campaign.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
