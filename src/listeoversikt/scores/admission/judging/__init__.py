"""How good predictions are, beside the baselines, with intervals; and whether there are events enough."""
