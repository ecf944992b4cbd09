// The campaign that an invitation is to
MATCH (i:Invitation {codeHash: $codeHash})
RETURN i.campaignId AS campaignId
