// Refresh tokens of the first form end: whoever is signed in signs in again.
MATCH (t:RefreshToken) DETACH DELETE t;
