@org.jspecify.annotations.NullMarked
package dev.loregraph.api.sockets;
