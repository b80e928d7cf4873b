"""The office's own work weighed: goals written beforehand, charts over time, comparisons, and the pilot's figures beside.

Indicators come in, and what the office has written down; judgements of change come out, with what speaks against them.
"""
