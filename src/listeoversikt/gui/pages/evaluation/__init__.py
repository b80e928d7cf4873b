"""The page *Evaluering*: goals written before the work, locked, and followed with charts and harm watch."""

from listeoversikt.gui.pages.evaluation.page import EvaluationPage

__all__ = ["EvaluationPage"]
