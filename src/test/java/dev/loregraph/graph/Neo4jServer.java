package dev.loregraph.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j server for a process of its own: folder, port and password are its arguments. */
public final class Neo4jServer {

    public static void main(String[] arguments) throws InterruptedException {
        boolean isNew = !Files.exists(Path.of(arguments[0], "data"));
        var service =
                new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                        .setConfig(BoltConnector.enabled, true)
                        .setConfig(
                                BoltConnector.listen_address,
                                new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
                        .setConfig(GraphDatabaseSettings.auth_enabled, true)
                        .build();
        if (isNew) {
            service.database("system")
                    .executeTransactionally(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", arguments[2]));
        }
        var ports =
                ((GraphDatabaseAPI) service.database("neo4j"))
                        .getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class);
        System.out.println("bolt port " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        Thread.sleep(Long.MAX_VALUE);
    }

    private Neo4jServer() {}
}
