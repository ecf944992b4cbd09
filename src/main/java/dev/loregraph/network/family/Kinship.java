package dev.loregraph.network.family;

/** What somebody is to another in their family. */
enum Kinship {
    PARENT,
    CHILD,
    SIBLING,
    HALF_SIBLING,
    SPOUSE,
    GRANDPARENT,
    GRANDCHILD,
    ANCESTOR,
    DESCENDANT,
    AUNT_OR_UNCLE,
    NIECE_OR_NEPHEW,
    COUSIN,
    STEP_PARENT,
    STEP_CHILD,
    PARENT_IN_LAW,
    CHILD_IN_LAW,
    SIBLING_IN_LAW,
    RELATIVE_IN_LAW
}
