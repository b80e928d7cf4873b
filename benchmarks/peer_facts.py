"""How much ``peer`` scores; apart from it, because the measuring process must not import what it measures."""

PATIENTS, ROWS, SEED = 1_000_000, 8_000_000, 1
