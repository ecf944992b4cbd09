// How many of a campaign's invitations can still be accepted
MATCH (i:Invitation {campaignId: $campaignId})
WHERE visible(i) AND i.expiresAt > $now
RETURN count(i) AS total
