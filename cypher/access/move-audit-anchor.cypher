// Takes out the entries up to a place and leaves a stub of them.
MATCH (chain:AuditChain {id: $chain, anchorNumber: $from})
SET chain.anchorNumber = $number, chain.anchorHash = $hash, chain.anchorSeal = $seal
WITH chain
MATCH (entry:AuditEntry)
WHERE entry.chain = chain.id AND entry.number <= $number
DELETE entry
