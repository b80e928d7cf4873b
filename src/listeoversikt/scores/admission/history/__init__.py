"""An office's own past as rows to learn from and to judge on: who, when, what followed."""
