package dev.loregraph.oracle;

/** Who takes part in a campaign. */
enum Person {
    DM,
    ALICE,
    BOB,
    EVE;

    boolean leads() {
        return this == DM;
    }

    /** Whether they may say something: spectators only look on. */
    boolean plays() {
        return this != EVE;
    }

    String role() {
        return leads() ? "DM" : plays() ? "PLAYER" : "SPECTATOR";
    }
}
