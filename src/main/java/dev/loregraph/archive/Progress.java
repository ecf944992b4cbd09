package dev.loregraph.archive;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = _ -> {};

    /** So many bytes of the content are done. */
    void reached(long bytes);
}
