package dev.loregraph.api.query;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** GraphQL over HTTP, in which a request that is turned away as a whole has its own status. */
@Component
final class StatusHandler extends GraphQlHttpHandler {

    StatusHandler(WebGraphQlHandler graphQl) {
        super(graphQl);
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        return response instanceof RefusedRequest refused
                ? HttpStatus.valueOf(refused.status())
                : super.selectResponseStatus(response, type);
    }
}
