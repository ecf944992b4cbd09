// Chains with entries from before a moment.
MATCH (chain:AuditChain)
WHERE EXISTS { MATCH (entry:AuditEntry) WHERE entry.chain = chain.id AND entry.at < $moment }
RETURN chain.id AS chain
