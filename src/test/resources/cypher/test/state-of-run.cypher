// How far a run is.
MATCH (run:ConsolidationRun {id: $id}) RETURN run.state AS state
