// A chain's ends.
MATCH (chain:AuditChain {id: $chain})
RETURN chain.headNumber AS headNumber, chain.headHash AS headHash, chain.headSeal AS headSeal,
  chain.anchorNumber AS anchorNumber, chain.anchorHash AS anchorHash, chain.anchorSeal AS anchorSeal
