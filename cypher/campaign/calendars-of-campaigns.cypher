// The calendars of those campaigns that have one
MATCH (calendar:Calendar)
WHERE calendar.campaignId IN $campaignIds AND visible(calendar)
RETURN calendar {.*} AS calendar
