"""Indikatorer: the figures by theme, their months, definition and patients; the workbook for outside."""

from listeoversikt.gui.pages.indicators.page import IndicatorsPage

__all__ = ["IndicatorsPage"]
