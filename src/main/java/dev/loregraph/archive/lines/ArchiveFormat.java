package dev.loregraph.archive.lines;

import dev.loregraph.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines of the import format. */
final class ArchiveFormat {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private ArchiveFormat() {}

    /** Refuses what is no line of the format, naming the field at fault. */
    static ArchiveLine read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Class<? extends ArchiveLine> type = typeOf(node);
            return JSON.treeToValue(((ObjectNode) node).without("type"), type);
        } catch (JacksonException failure) {
            throw refusalOf(failure);
        }
    }

    private static Class<? extends ArchiveLine> typeOf(JsonNode node) {
        String type = node.path("type").asString("");
        return switch (type) {
            case "campaign" -> ArchiveLine.OfCampaign.class;
            case "member" -> ArchiveLine.OfMember.class;
            case "relationshipType" -> ArchiveLine.OfType.class;
            case "entity" -> ArchiveLine.OfEntity.class;
            case "session" -> SessionLine.class;
            default ->
                    throw Refusal.badInput(
                            "type",
                            Refusal.quoted(type)
                                    + " is not campaign, member, relationshipType, entity or session");
        };
    }

    private static Refusal refusalOf(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Refusal.badInput(pathOf(unknown.getPath()), "is not known here");
        }
        return failure instanceof StreamReadException
                        && !(failure instanceof InputCoercionException)
                ? Refusal.badInput("line", "is not one complete, well-formed JSON object")
                : Refusal.badInput(pathOf(failure.getPath()), misfit(failure));
    }

    private static String misfit(JacksonException failure) {
        Class<?> wanted =
                switch (failure) {
                    case MismatchedInputException misfit -> misfit.getTargetType();
                    case InputCoercionException misfit -> misfit.getTargetType();
                    default -> null;
                };
        if (wanted == null) {
            return "has a value of the wrong kind";
        }
        if (wanted.isEnum()) {
            return "is none of "
                    + Stream.of(wanted.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return wanted == LocalDate.class
                ? "is no date: write it as 2026-01-31"
                : wanted == Integer.class || wanted == int.class
                        ? "is no whole number in range"
                        : "has a value of the wrong kind";
    }

    private static String pathOf(List<JacksonException.Reference> path) {
        String fields = path.stream().map(ArchiveFormat::step).collect(Collectors.joining());
        return fields.isEmpty() ? "line" : fields.replaceFirst("^\\.", "");
    }

    private static String step(JacksonException.Reference reference) {
        @Nullable String property = reference.getPropertyName();
        return property == null ? "[" + reference.getIndex() + "]" : "." + property;
    }
}
