package dev.loregraph.consolidation.extraction.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sentences state one relationship type: verbs ("work for"), phrases behind "is" ("loyal to"),
 * nouns ("X is the servant of Y", "Y's servant X") and plural nouns ("X and Y are allies"); {@code
 * swap} turns subject and object round, {@code recipient} is the type that holds for whoever is
 * given the object.
 */
public record RelationRule(
        String type,
        List<String> verbs,
        List<String> phrases,
        List<String> nouns,
        List<String> plurals,
        boolean swap,
        @Nullable String recipient) {

    /** Reads a rule whose lists may be missing from its file. */
    @JsonCreator
    static RelationRule of(
            @JsonProperty("type") String type,
            @JsonProperty("verbs") @Nullable List<String> verbs,
            @JsonProperty("phrases") @Nullable List<String> phrases,
            @JsonProperty("nouns") @Nullable List<String> nouns,
            @JsonProperty("plurals") @Nullable List<String> plurals,
            @JsonProperty("swap") @Nullable Boolean swap,
            @JsonProperty("recipient") @Nullable String recipient) {
        return new RelationRule(
                type,
                orNone(verbs),
                orNone(phrases),
                orNone(nouns),
                orNone(plurals),
                swap != null && swap,
                recipient);
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
