// Calendars of campaigns, and what has a date in a campaign's world, in the order of days.
CREATE CONSTRAINT calendar_campaign IF NOT EXISTS FOR (n:Calendar) REQUIRE n.campaignId IS UNIQUE;
CREATE INDEX dated_thing IF NOT EXISTS FOR (n:Dated) ON (n.campaignId, n.id);
CREATE INDEX dated_first IF NOT EXISTS FOR (n:Dated) ON (n.campaignId, n.inWorldFirst, n.id);
