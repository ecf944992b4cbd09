package dev.loregraph.oracle;

/** What was said, of whom that is today. */
record Claim(Saying saying, Thing subject, Thing object) {

    static Claim of(Saying saying, Thing subject, Thing object) {
        boolean turned = saying.type().symmetric() && subject.id().compareTo(object.id()) > 0;
        return turned ? new Claim(saying, object, subject) : new Claim(saying, subject, object);
    }

    String id() {
        return saying.id();
    }

    Type type() {
        return saying.type();
    }

    Circle circle() {
        return saying.circle();
    }

    int session() {
        return saying.said().session();
    }

    boolean affirms() {
        return saying.said().affirms();
    }

    /** Whether it tells of this session, if nothing is said against it. */
    boolean covers(int session) {
        Integer until = saying.said().until();
        return session() <= session && (until == null || session < until);
    }

    boolean isOfOneEntity() {
        return subject.equals(object);
    }

    boolean isOfThePairOf(Claim other) {
        return subject.equals(other.subject) && object.equals(other.object);
    }

    boolean comesAfter(Claim other) {
        return Saying.IN_ORDER.compare(saying, other.saying) > 0;
    }

    boolean isOfTheAccountOf(Claim other) {
        return saying.by() == other.saying.by();
    }

    /** Whether only one of the two can be so. */
    boolean rulesOut(Claim other) {
        return type().equals(other.type())
                && ((type().functional()
                                && subject.equals(other.subject)
                                && !object.equals(other.object))
                        || (type().inverseFunctional()
                                && object.equals(other.object)
                                && !subject.equals(other.subject)));
    }

    /** Whether it is a DM's word on what a player says of the sessions that had been played. */
    boolean outranks(Claim other) {
        return saying.by().leads()
                && !other.saying.by().leads()
                && other.session() <= saying.through()
                && circle().surrounds(other.circle());
    }

    /** Whether it is the later word of the same person, or of one who has as much to say. */
    boolean revises(Claim other) {
        return comesAfter(other)
                && (isOfTheAccountOf(other) || (saying.by().leads() && other.saying.by().leads()))
                && circle().surrounds(other.circle());
    }
}
