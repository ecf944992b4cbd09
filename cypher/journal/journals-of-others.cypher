// Which of these are no journals of the campaign
UNWIND $journalIds AS id
OPTIONAL MATCH (journal:JournalEntry {id: id, campaignId: $campaignId})
WITH id, journal WHERE journal IS NULL
RETURN id LIMIT 1
