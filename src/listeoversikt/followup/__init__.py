"""What the team does with the scores: target groups, discharge contacts, worklist."""
