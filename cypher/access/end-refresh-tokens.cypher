// Ends every refresh token that came from one sign-in.
MATCH (t:RefreshToken {familyId: $familyId})
DETACH DELETE t
