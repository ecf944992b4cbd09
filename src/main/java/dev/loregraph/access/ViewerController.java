package dev.loregraph.access;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class ViewerController {

    private final Users users;
    private final Viewers viewers;

    ViewerController(Users users, Viewers viewers) {
        this.users = users;
        this.viewers = viewers;
    }

    record ChangeDisplayName(String displayName) {}

    record ViewerChanged(Viewer viewer) {}

    @QueryMapping
    Viewer me(Viewer viewer) {
        return viewer;
    }

    @SchemaMapping(typeName = "Viewer")
    String id(Viewer viewer) {
        return viewer.userId();
    }

    @MutationMapping
    ViewerChanged changeDisplayName(@Argument ChangeDisplayName input, Viewer viewer) {
        viewer.mustBeHereInPerson();
        users.rename(viewer.userId(), input.displayName());
        return new ViewerChanged(viewers.byUserId(viewer.userId()).orElseThrow());
    }

    @SubscriptionMapping
    Flux<Viewer> viewerChanged(Viewer viewer) {
        return viewers.following(viewer.userId());
    }
}
