package dev.loregraph.access;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way from a root of the schema to the things of a type.
 *
 * @param steps fields with their arguments, each inside the one before; none for a root itself
 */
record FieldRoad(List<String> steps) {

    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    private static final Map<String, FieldRoad> ROADS =
            Map.ofEntries(
                    entry("Query", road()),
                    entry("Viewer", road("me")),
                    entry("SignIn", road("me", "signIns")),
                    entry("SecondFactor", road("me", "secondFactor")),
                    entry("Passkey", road("me", "passkeys")),
                    entry("ProviderAccount", road("me", "providerAccounts")),
                    entry("ApiKey", road("me", "apiKeys")),
                    entry("Account", road("account(username: $player)")),
                    entry("Campaign", road("campaign(id: $campaign)")),
                    entry("Member", road("campaign(id: $campaign)", "members")),
                    entry("Calendar", road("campaign(id: $campaign)", "calendar")),
                    entry("CalendarMonth", road("campaign(id: $campaign)", "calendar", "months")),
                    entry(
                            "LeapRule",
                            road("campaign(id: $campaign)", "calendar", "months", "leapYears")),
                    entry("InWorldTime", road("session(id: $session)", "inWorld")),
                    entry("Event", road("entity(id: $flood)", "... on Event")),
                    entry("Session", road("session(id: $session)")),
                    entry("Entity", road("entity(id: $vesna)")),
                    entry("Entity.aliases", road("entity(id: $orsolya)")),
                    entry("Entity.splitFrom", road("entity(id: $twin)")),
                    entry("Entity.sameAs", road("entity(id: $orsolya)")),
                    entry("Entity.sameAs with the DMs'", road("entity(id: $orsolya)")),
                    entry("Entity.merges", road("entity(id: $orsolya)")),
                    entry("Merge", road("entity(id: $orsolya)", "merges")),
                    entry("Journal", road("journal(id: $journal)")),
                    entry("Journal.body that names what is the DMs'", road("journal(id: $told)")),
                    entry("Journal.mentions of what is the DMs'", road("journal(id: $told)")),
                    entry("Mention", road("journal(id: $journal)", "mentions")),
                    entry(
                            "Mention.candidates with the DMs'",
                            road("journal(id: $told)", "mentions")),
                    entry("Relationship", relationships()),
                    entry("WeightChange", relationships().and("history")),
                    entry("Evidence", relationships().and("evidence").and("nodes")),
                    entry("Claim", road("claims(campaignId: $campaign)", "nodes")),
                    entry("Attitude", attitudes()),
                    entry("AttitudeBands", attitudes().and("bands")),
                    entry("AttitudeTrajectory", attitudes().and("trajectory")),
                    entry("AttitudeChange", attitudes().and("history")),
                    entry("AttitudeValues", attitudes().and("history").and("value")),
                    entry("AttitudeBand", road("attitudeBands")),
                    entry("Discrepancy", road("discrepancies(campaignId: $campaign)", "nodes")),
                    entry("ClaimReview", road("claims(campaignId: $campaign)", "nodes", "review")),
                    entry("Meeting", road("whoMet(entityId: $vesna)", "nodes")),
                    entry("Network", road("neighbourhood(entityId: $vesna)")),
                    entry("RelationshipPath", path()),
                    entry("PathStep", path().and("steps")),
                    entry(
                            "Acquaintance",
                            road("commonAcquaintances(aId: $aldric, bId: $orsolya)", "nodes")),
                    entry("Hearer", road("whoCouldKnow(entityIds: [$vesna], since: 1)", "nodes")),
                    entry("EntityGroup", road("communities(campaignId: $campaign)", "nodes")),
                    entry(
                            "Standing",
                            road("standings(campaignId: $campaign, role: CENTRAL)", "nodes")),
                    entry("Possession", road("possessions(itemId: $chime)", "nodes")),
                    entry("Stay", road("whereabouts(entityId: $vesna)", "nodes")),
                    entry("Allegiance", road("allegiances(entityId: $hob)", "nodes")),
                    entry("Knowledge", road("knownBy(entityId: $vesna)", "nodes")),
                    entry("Rivalry", rivalries()),
                    entry("RivalryTie", rivalries().and("ties")),
                    entry("Stance", rivalries().and("byOne")),
                    entry("RivalryStep", rivalries().and("history")),
                    entry("RivalryTrajectory", rivalries().and("trajectory")),
                    entry("Family", road("family(entityId: $vesna)")),
                    entry("Relative", relatives()),
                    entry("KinTie", relatives().and("path")),
                    entry("Betrayal", road("betrayals(campaignId: $campaign)", "nodes")),
                    entry(
                            "RelationshipChange",
                            road(
                                    "changesBetween(campaignId: $campaign, fromSession: 0, toSession: 1)",
                                    "nodes")),
                    entry("TimelineEntry", road("timeline(campaignId: $campaign)", "nodes")),
                    entry(
                            "TimelineEntry.claim",
                            road("timeline(campaignId: $campaign, kinds: [CLAIM])", "nodes")),
                    entry("CampaignNetwork", network()),
                    entry("NetworkNode", network().and("nodes").and("nodes")),
                    entry("Tie", network().and("ties").and("nodes")),
                    entry("MentionSuggestion", suggestions()),
                    entry("Range", suggestions().and("highlights")),
                    entry(
                            "ProposedEntity",
                            road("entityProposals(campaignId: $campaign)", "nodes")),
                    entry(
                            "ProposedEntity.entity",
                            road(
                                    "entityProposals(campaignId: $campaign, status: ACCEPTED)",
                                    "nodes")),
                    entry("ConsolidationRun", road("consolidationRun(id: $run)")),
                    entry("Invitation", road("invitations(campaignId: $campaign)", "nodes")),
                    entry("AuditEntry", road("auditEntries(campaignId: $campaign)", "nodes")),
                    entry(
                            "AuditObject",
                            road("auditEntries(campaignId: $campaign)", "nodes", "objects")),
                    entry("AuditVerification", road("verifyAudit(campaignId: $campaign)")),
                    entry("AuditFault", road("verifyAudit(campaignId: $campaign)", "fault")),
                    entry("RelationshipType", road("relationshipTypes")),
                    entry("ImportReport", imports()),
                    entry("BadLine", imports().and("badLines")),
                    entry(
                            "RetiredType",
                            road(
                                    "rebuildRelationships(input: {campaignId: $campaign})",
                                    "retiredTypes")));

    private static FieldRoad rivalries() {
        return road("rivalries(campaignId: $campaign)", "nodes");
    }

    private static FieldRoad relatives() {
        return road("family(entityId: $vesna)", "relatives", "nodes");
    }

    /** The road to what this row is about. */
    static FieldRoad to(AccessRow row) {
        return Stream.of(row.toString(), row.name(), row.type())
                .filter(ROADS::containsKey)
                .findFirst()
                .map(ROADS::get)
                .orElseThrow(() -> new AssertionError("no road to " + row));
    }

    /** A document that asks for this at its end. */
    String asking(String selection) {
        String inside = selection;
        for (String step : steps.reversed()) {
            inside = step + " { " + inside + " }";
        }
        return kind() + declared(inside) + " { " + inside + " }";
    }

    /** The variables of a document, from all that there are. */
    static Map<String, String> variables(String document, Map<String, String> given) {
        Map<String, String> used = new HashMap<>();
        VARIABLE.matcher(document)
                .results()
                .map(variable -> variable.group(1))
                .forEach(name -> used.put(name, Objects.requireNonNull(given.get(name), name)));
        used.computeIfPresent("lines", (_, lines) -> lines.formatted(UUID.randomUUID()));
        return used;
    }

    private String kind() {
        return steps.stream().anyMatch(step -> step.contains("input:")) ? "mutation" : "query";
    }

    private static String declared(String inside) {
        String all =
                VARIABLE.matcher(inside)
                        .results()
                        .map(variable -> variable.group(1))
                        .distinct()
                        .map(name -> "$" + name + ": " + (isText(name) ? "String!" : "ID!"))
                        .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : "(" + all + ")";
    }

    private static boolean isText(String variable) {
        return variable.equals("player") || variable.equals("lines");
    }

    private FieldRoad and(String step) {
        return new FieldRoad(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private static FieldRoad road(String... steps) {
        return new FieldRoad(List.of(steps));
    }

    private static FieldRoad attitudes() {
        return road("entity(id: $vesna)", "attitudes");
    }

    private static FieldRoad relationships() {
        return road("entity(id: $vesna)", "relationships", "nodes");
    }

    private static FieldRoad path() {
        return road("pathBetween(fromId: $vesna, toId: $aldric)");
    }

    private static FieldRoad network() {
        return road("campaignNetwork(campaignId: $campaign)");
    }

    private static FieldRoad suggestions() {
        return road("suggestMentions(campaignId: $campaign, prefix: \"al\")");
    }

    private static FieldRoad imports() {
        return road("importCampaign(input: {content: $lines})", "report");
    }
}
