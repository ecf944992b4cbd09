package dev.loregraph.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Where a request came from, for its owner to recognise.
 *
 * @param client what the program calls itself
 */
public record Device(String client, String address) {

    private static final int LONGEST = 200;

    public static Device of(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Device(agent == null ? "" : agent, request.getRemoteAddr());
    }

    public Device {
        client = client.replaceAll("[^\\x20-\\x7E]", "?");
        client = client.substring(0, Math.min(client.length(), LONGEST));
    }
}
