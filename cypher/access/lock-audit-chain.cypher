// A chain's ends, begun if it isn't yet; whoever else locks it waits until this transaction has ended.
MERGE (chain:AuditChain {id: $chain})
ON CREATE SET chain.headNumber = 0, chain.headHash = '', chain.headSeal = $startSeal,
  chain.anchorNumber = 0, chain.anchorHash = '', chain.anchorSeal = $startSeal
SET chain.lock = true
REMOVE chain.lock
RETURN chain.headNumber AS headNumber, chain.headHash AS headHash, chain.headSeal AS headSeal,
  chain.anchorNumber AS anchorNumber, chain.anchorHash AS anchorHash, chain.anchorSeal AS anchorSeal
