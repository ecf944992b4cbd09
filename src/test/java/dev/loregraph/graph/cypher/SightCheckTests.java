package dev.loregraph.graph.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SightCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "MATCH (e:Entity {id: $id}) RETURN e; e",
                "MATCH (e) RETURN e; e",
                "MATCH (a), (b:Npc) WHERE visible(b) RETURN a; a",
                "MATCH (e:Entity&!Npc) RETURN e; e",
                "MATCH (e:A|(B&C)) RETURN e; e",
                "MATCH (e IS Npc) RETURN e; e",
                "MATCH (:Entity {id: $id}) RETURN 1; an unnamed node",
                "MATCH (e:Entity WHERE e.id = $id) RETURN e; e",
                "MATCH (e WHERE e.id = $id), (f) WHERE visible(e) RETURN f; f",
                "match (e:entity) return e; e",
                "MATCH (`the one`:Npc) RETURN 1; `the one`",
                "OPTIONAL MATCH (e {name: '('}) RETURN e; e",
                "MATCH (e:$($labels)) RETURN e; e",
            })
    void a_node_that_is_bound_must_be_visible(String cypher, String unchecked) {
        assertThat(SightCheck.uncheckedVariables(cypher)).containsExactly(unchecked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-[r:MET]->; r",
                "<-[r]-; r",
                "-[r:MET|FOUGHT {campaignId: $c}]-; r",
                "-[:MET]->; an unnamed relationship",
                "-[]-; an unnamed relationship",
                "-->; an unnamed relationship",
                "--; an unnamed relationship",
                "<--; an unnamed relationship",
                "-[r:NAMED|MET]->; r",
                "-[r:!NAMED]->; r",
                "-[r:MET WHERE r.weight > 1]->; r",
            })
    void a_relationship_that_is_bound_must_be_visible(String relationship, String unchecked) {
        String cypher = "MATCH (a)" + relationship + "(b) WHERE visible(a) AND visible(b) RETURN a";
        assertThat(SightCheck.uncheckedVariables(cypher)).containsExactly(unchecked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (a:Entity)-[r:MET]->(b:Entity) WHERE visible(a) AND visible(r) AND visible(b) RETURN a, size(b.aliases)",
                "MATCH (e:Entity)-[:NAMED]->(n:Alias) WHERE visible(e) AND visible(n) RETURN e",
                "MATCH (e:Entity)-[:IN_REVISION|REFERS_TO]-(n) WHERE visible(e) AND visible(n) RETURN e",
                "// MATCH (hidden)\nMATCH (e) /* (gone)-[x]-() */ WHERE visible(e) RETURN '(x)-[y]->(z)', \"(\\\"q:Q)\"",
                "UNWIND $rows AS row RETURN toUpper(row.name), coalesce(row.a, (row.b)), (1 + (2)), count(*)",
                "MATCH (e) WHERE visible(e) AND (e.name IS NULL OR (e.kind) IN ['NPC']) RETURN {a: (e.x), b: [(e.y)]}",
                "MATCH (e) WHERE visible(e) RETURN [x IN e.aliases WHERE x <> '' | x], e {.id, .name}",
                "MATCH (e) WHERE visible(e) WITH (e) ORDER BY (e.name) RETURN (e) LIMIT toInteger($limit)",
                "MATCH (e) WHERE visible(e) RETURN e.weight - (e.other) AS rest, (e.a) < (e.b) AS less",
                "CALL (e) { RETURN 1 AS one } RETURN one",
            })
    void what_binds_nothing_unseen_passes(String cypher) {
        assertThat(SightCheck.uncheckedVariables(cypher)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MATCH (e) WHERE visible(e) AND EXISTS { (e)-[:NAMED]->(h:Hidden) } RETURN e; h",
                "MATCH (e) WHERE visible(e) AND EXISTS { (h) } RETURN e; h",
                "MATCH (e) WHERE visible(e) AND COUNT { MATCH (e)-[:NAMED]->(h) } > 1 RETURN e; h",
                "MATCH (e) WHERE visible(e) RETURN COLLECT { MATCH (h:Npc) RETURN h.name }; h",
                "MATCH (e) WHERE visible(e) RETURN [(e)-[:NAMED]->(h) | h.text]; h",
                "MATCH (e) WHERE visible(e) AND (e)-[:NAMED]->() RETURN e; an unnamed node",
                "MATCH (e) WHERE visible(e) CALL (e) { MATCH (e)-[:NAMED]->(h) RETURN h } RETURN h; h",
                "MATCH (e) WHERE visible(e) CALL { MATCH (h) RETURN h } RETURN h; h",
                "MATCH (e) WHERE visible(e) UNION MATCH (h) RETURN h; h",
                "CALL db.index.fulltext.queryNodes('x', $q) YIELD node, score RETURN node; node",
                "CALL db.index.fulltext.queryNodes('x', $q) YIELD score, node AS hit RETURN hit; hit",
            })
    void subqueries_comprehensions_and_procedures_bind_too(String cypher, String unchecked) {
        assertThat(SightCheck.uncheckedVariables(cypher)).containsExactly(unchecked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH p = (a)-[:MET*1..3]-(b)",
                "MATCH p = (a)-[r:MET*]-(b)",
                "MATCH p = shortestPath((a)-[:MET*..6]-(b))",
                "MATCH p = (a)-[:MET]->{1,3}(b)",
                "MATCH p = (a)-[:MET]-+(b)",
            })
    void a_variable_length_path_must_ask_for_all_it_passes(String match) {
        String ends = match + " WHERE visible(a) AND visible(b)";
        assertThat(SightCheck.uncheckedVariables(ends + " RETURN p"))
                .containsExactly(
                        "the nodes of a variable-length path",
                        "the relationships of a variable-length path");
        assertThat(
                        SightCheck.uncheckedVariables(
                                ends
                                        + " AND all(n IN nodes(p) WHERE visible(n))"
                                        + " AND all(x IN relationships(p) WHERE visible(x)) RETURN p"))
                .isEmpty();
    }

    @Test
    void a_quantified_path_asks_for_each_of_its_parts_inside() {
        assertThat(
                        SightCheck.uncheckedVariables(
                                "MATCH (a) ((x)-[r:MET]->(y)){1,3} (b) WHERE visible(a) AND visible(b) RETURN a"))
                .isEqualTo(List.of("r", "x", "y"));
        assertThat(
                        SightCheck.uncheckedVariables(
                                "MATCH (a) ((x)-[r:MET]->(y) WHERE visible(x) AND visible(r) AND visible(y)){1,3} (b)"
                                        + " WHERE visible(a) AND visible(b) RETURN a"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:X)",
                "MATCH (n) SET n.x = 1",
                "MATCH (n) DETACH DELETE n",
                "MERGE (n:X)",
                "MATCH (n) REMOVE n.x"
            })
    void a_question_only_reads(String cypher) {
        assertThat(Clauses.writes(new CypherTokens(cypher))).isNotEmpty();
    }

    @Test
    void properties_and_labels_may_be_called_like_keywords() {
        assertThat(
                        Clauses.writes(
                                new CypherTokens(
                                        "MATCH (n:Set {merge: 1}) WHERE n.create = 2 RETURN n.delete")))
                .isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> CypherFile.ofSystem("no/such-file")))
                .hasMessageContaining("cypher/no/such-file.cypher");
    }

    @Test
    void a_question_that_forgets_one_does_not_load() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CypherFile.ofQuestion("test/disk-read"))
                .withMessageContaining("test/disk-read")
                .withMessageContaining("[h]");
    }
}
