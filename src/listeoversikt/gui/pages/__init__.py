"""One page a stage of the data's way."""
