package dev.loregraph.graph;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the ids of new things come from; an id tells nothing of what it is given to. */
@Component
public class Ids {

    protected Ids() {}

    /** An id that nothing has. */
    public String next() {
        return UUID.randomUUID().toString();
    }

    /**
     * The id of what follows from other things, such as a claim from a run and a sentence: the same
     * whenever it follows from the same, and a secret as long as one of their ids is.
     */
    public static String following(String... from) {
        byte[] identity = String.join("|", from).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(identity).toString();
    }
}
