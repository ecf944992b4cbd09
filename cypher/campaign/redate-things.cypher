// What the calendar makes of the dates of some of a campaign's things
UNWIND $things AS row
MATCH (thing:Dated {campaignId: $campaignId, id: row.id})
SET thing += row.properties
