package dev.loregraph.network;

/**
 * That what a journal says can't be written with all else that it says, for something would stand
 * above itself; nothing may be written of it all then.
 */
public final class CircularClaim extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    CircularClaim(ClaimDraft draft) {
        super(draft.pair() + " leads back to where it begins");
        this.key = draft.key();
    }

    /** The key of the draft to leave out. */
    public String key() {
        return key;
    }
}
