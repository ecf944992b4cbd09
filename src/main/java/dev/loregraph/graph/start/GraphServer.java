package dev.loregraph.graph.start;

/** The database server, where it starts together with this process. */
public interface GraphServer {

    /**
     * Returns once it answers.
     *
     * @throws StartFailure when it can't start
     */
    void awaitStart();
}
