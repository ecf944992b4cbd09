/** GraphQL over a WebSocket, by the letter of the protocol graphql-transport-ws. */
@NullMarked
package dev.loregraph.api.sockets;

import org.jspecify.annotations.NullMarked;
