/**
 * The only door to Neo4j: named Cypher files, transactions, schema migrations, and the one place
 * where a member's sight (campaigns and audiences) enters a statement.
 */
@NullMarked
package dev.loregraph.graph;

import org.jspecify.annotations.NullMarked;
